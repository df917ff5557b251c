"""Measures in two units, sums for each, rates, ranges and money: what is flagged, to the letter, and what is not."""

from __future__ import annotations

import json
import time
from functools import cache
from pkgutil import resolve_name

import pytest

from copydesk.builtin import checks
from copydesk.check import Check, Hit
from copydesk.critic import strip
from copydesk.document import Document
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.figures import Figures

# Each with what is flagged in it, and what is suggested where that is one thing.
FAULTY = {
    "conversion-mismatch": """
The crews strung a 30-foot ({==48-kilometre==}) banner over the quay.
The tunnel runs 10 miles ({~~25 km~>16 km~~}) beneath the bay.
The estate covers 500 acres ({~~1,236 hectares~>202 hectares~~}) of moor.
Gusts reached 70 mph ({~~131 km/h~>113 km/h~~}) on the ridge.
He weighs 15 stone ({~~75kg~>95kg~~}) and eats little.
The boxer, 6ft 2in ({~~1.68m~>1.9m~~}), has a long reach.
The tank holds 50 gallons ({==450 litres==}) of oil.
The bridge is 120 metres ({~~39 feet~>394 feet~~}) long.
The wave was 9 metres, or {~~50 feet~>30 feet~~}, high.
The trail climbs 2,000 feet ({~~6,100 metres~>609.6 metres~~}) to the hut.
Police seized 20 kilograms ({~~9 pounds~>44 pounds~~}) of the drug.
The flat is 900 square feet ({~~120 square metres~>83.6 square metres~~}).
The island is 40 square miles ({~~64 square kilometres~>104 square kilometres~~}) of rock.
The parcel weighed 12 oz ({==430 g==}) on the scales.
Temperatures hit 40C ({~~114F~>104F~~}) in the valley on Friday.
It fell to minus 10 Celsius ({==-14 Fahrenheit==}) overnight.
The reservoir lost 300 cubic feet ({~~85 cubic metres~>8.5 cubic metres~~}) a second.
The ship was making 20 knots ({~~47 km/h~>37 km/h~~}) when it struck.
The wreck lies 12 nautical miles ({~~32 km~>22 km~~}) off the cape.
The mine produced 5 million tonnes ({==7.5 million tons==}) of ore.
The puppy weighed just three pounds ({~~3.4 kilograms~>1.4 kilograms~~}).
Ten miles is about {~~26 kilometres~>16 kilometres~~}.
The farm is roughly 25 acres (about {~~25 hectares~>10 hectares~~}).
The river rose 18 inches ({~~64 centimetres~>46 centimetres~~}) in an hour.
Preheat the oven to 180C/{~~250F~>356F~~} and grease a tin.
“The hole is 20 feet ({~~16 metres~>6.1 metres~~}) deep,” said the foreman.
The plane was flying at 35,000 feet ({~~16,000 metres~>10,668 metres~~}) at the time.
A 200-mile ({==230-kilometre==}) stretch of coast was closed.
The blaze has burned 12,000 acres (19 square miles; {~~149 square kilometres~>48.6 square kilometres~~}).
A rope of 3 feet ({~~91 metres~>0.9 metres~~}) held the raft.
The ice is five to 10 centimetres ({==2 to 8 inches==}) thick.
The lorry carried 40 tonnes ({~~48,000 pounds~>88,185 pounds~~}) of gravel.
The road is 16 kilometres — {~~15 miles~>9.9 miles~~} — of gravel.
The pool is 50 metres ({~~264 feet~>164 feet~~}) long.
More than 100 miles ({~~61 km~>161 km~~}) of pipe will be laid.
The engine makes 300 horsepower ({==524 kilowatts==}).
The plot is 2.5 hectares ({~~16.2 acres~>6.2 acres~~}).
She lost 4st 2lb ({~~36.3kg~>26kg~~}) in a year.
The crater is 200 metres ({~~6,560 feet~>656 feet~~}) wide.
The glacier retreated 3 miles ({~~1.8 kilometers~>4.8 kilometers~~}) in a decade.
Rescuers carried the 80-kilogram ({~~36-pound~>176-pound~~}) stretcher.
The suspect is described as 5 feet 8 inches ({~~1.98 metres~>1.7 metres~~}) tall.
The storm dumped 10 inches of rain ({~~54 centimetres~>25 centimetres~~}) on the city.
The site, some 40 kilometers ({~~65 miles~>25 miles~~}) south of Lima, was looted.
The vineyard has 12 hectares ({==30,000 acres==}) of vines.
The drone weighs 55 pounds, or about {~~52 kilograms~>25 kilograms~~}.
A 1,500-square-foot ({~~319-square-meter~>139.4-square-meter~~}) apartment costs more.
It was 95 degrees Fahrenheit ({~~53 degrees Celsius~>35 degrees Celsius~~}) in the shade.
Water boils at 100C ({~~180F~>212F~~}).
Some 20,000 gallons ({==7,570 liters==}) of crude spilled.
The tanker spilled 5,000 barrels ({==80,000 litres==}) of oil.
The car does 0 to 60 mph ({~~69 km/h~>48.3 km/h~~}) in six seconds.
The quake struck at a depth of 10 kilometers ({~~16 miles~>6.2 miles~~}).
The ship is 1,200 feet ({~~636 meters~>365.8 meters~~}) long.
The gun fires a 5-inch ({~~217 mm~>127 mm~~}) shell.
He ran the 26.2 miles ({~~24.2 km~>42.2 km~~}) in under three hours.
The baby elephant weighed 250 pounds ({~~513 kilograms~>113 kilograms~~}) at birth.
The rope is 100 yards ({~~19 metres~>91.4 metres~~}) long.
Flow reached 1,000 cubic meters ({~~3,500 cubic feet~>35,315 cubic feet~~}) per second.
The trench is 6 feet deep ({~~18 metres~>1.8 metres~~}).
The fish was 90 centimetres ({~~53 inches~>35 inches~~}) long and weighed 12 kilograms (26 pounds).
A wall about 8 feet ({~~24 metres~>2.4 metres~~}) high was built.
The airport is 25 kilometers ({~~51 miles~>16 miles~~}) from the centre.
Winds near 150 mph, or {~~214 kph~>241 kph~~}, were recorded.
The plane, flying at 900 km/h ({~~595 mph~>559 mph~~}), lost height.
The spill covered 3 square miles ({~~78 square kilometers~>7.8 square kilometers~~}).
It weighs 3 tonnes ({~~66,000 lb~>6,614 lb~~}).
The flow was 500 litres ({==32 gallons==}) a minute.
The oven was at 350F ({~~77C~>177C~~}).
The temperature in Delhi hit 45 degrees Celsius ({~~131 degrees Fahrenheit~>113 degrees Fahrenheit~~}) on Monday.
The two towns are 12 miles (about {~~9 km~>19 km~~}) apart.
""",
    "temperature-difference": """
The new boards cooled the loft by 18F ({==minus 8C==}) in a week.
Highs have crept up 1C ({~~33.8F~>1.8F~~}) in 50 years.
It was 6C, or {~~43F~>11F~~}, above the norm.
The region has warmed by 2C ({~~35.6F~>3.6F~~}) since 1900.
Average temperatures rose 1.5C ({~~34.7F~>2.7F~~}) over the century.
The sea is 3C ({~~37.4F~>5.4F~~}) warmer than it was.
Nights were 5 degrees Celsius ({~~41 degrees Fahrenheit~>9 degrees Fahrenheit~~}) colder than normal.
A rise of 4C ({~~39.2F~>7.2F~~}) would drown the delta.
The temperature dropped by 10C ({~~50F~>18F~~}) in an hour.
It was 6 degrees Celsius ({~~43 Fahrenheit~>11 Fahrenheit~~}) above average for May.
The pact aims to keep warming below 2 degrees Celsius ({~~35.6 degrees Fahrenheit~>3.6 degrees Fahrenheit~~}).
Scientists want to limit global heating to 1.5C ({~~34.7F~>2.7F~~}).
A 3-degree Celsius ({~~37.4-degree Fahrenheit~>5.4-degree Fahrenheit~~}) increase would melt the cap.
The lake has cooled by 2°C ({~~35.6°F~>3.6°F~~}) in ten years.
Parks can be as much as 8C ({~~46.4F~>14F~~}) cooler than the streets.
The gap between day and night was 20C ({~~68F~>36F~~}).
The heat wave sent readings 10 degrees C ({~~50 degrees F~>18 degrees F~~}) above the norm.
The oven fluctuates by 5C ({~~41F~>9F~~}).
Global warming of 1.1 °C ({~~33.98 °F~>2 °F~~}) is already here.
“We have warmed by 2C ({~~35.6F~>3.6F~~}),” the professor said.
The mercury fell 12C ({~~53.6F~>22F~~}) overnight, from 20C to 8C.
Temperatures are expected to climb by 3C, or {~~37.4F~>5.4F~~}, by 2100.
It is 2C ({~~36F~>3.6F~~}) hotter than in the 1950s.
The valley was 7 degrees Celsius ({~~44.6 F~>13 F~~}) below normal.
A difference of 9C ({~~48.2F~>16F~~}) was measured between the two streets.
A change of just 2 degrees Fahrenheit ({==minus 17 degrees Celsius==}) can bleach the coral.
Waters were 4C ({~~39F~>7.2F~~}) higher than usual for the time of year.
The rivers have warmed 1.8C, about {~~35F~>3.2F~~}, since the dam was built.
Sea temperatures have risen by an average of 1C ({~~33.8F~>1.8F~~}).
The planet is already about 1.2 degrees Celsius ({~~34.2 degrees Fahrenheit~>2.2 degrees Fahrenheit~~}) warmer than in preindustrial times.
Nations pledged to hold the rise in temperature well below 2C ({~~35.6F~>3.6F~~}).
The report warns of 3C ({~~37.4F~>5.4F~~}) of warming.
Limiting warming to 1.5 degrees Celsius ({~~34.7 degrees Fahrenheit~>2.7 degrees Fahrenheit~~}) is still possible.
The Arctic is heating up, by 4C ({~~39.2F~>7.2F~~}) since 1980.
With trees, streets stay 5C ({~~41F~>9F~~}) cooler.
The water was two degrees Celsius ({~~35.6 degrees Fahrenheit~>3.6 degrees Fahrenheit~~}) above normal.
A swing of 20C ({~~68F~>36F~~}) in one day cracked the stone.
The thermostat should be turned down by 2C ({~~35.6F~>3.6F~~}).
""",
    "per-unit-mismatch": """
The firm set aside $5 million for 200 staff, {~~$250,000~>$25,000~~} each.
The club paid £600 for 12 chairs, or {~~£60~>£50~~} apiece.
The council bought 40 bikes at $300 each, for a total of {~~$15,000~>$12,000~~}.
Each of the 200 nurses will get $500, a total of {~~$1 million~>$0.1 million~~}.
The $8 million was shared among 400 growers, about {~~$2,000~>$20,000~~} each.
Two hundred guests paid $25 a head, raising {~~$6,000~>$5,000~~} for the hospice.
The 50 homes cost £10 million to build, or {~~£300,000~>£200,000~~} per home.
The prize of $90,000 will be split between three winners, who get {~~$45,000~>$30,000~~} each.
The town handed out 1,500 kits at $4 each, at a total cost of {~~$60,000~>$6,000~~}.
The school has 12 classes of 30 pupils each, {~~400~>360~~} pupils in all.
The choir sold 300 tickets at £12 each, taking {~~£4,600~>£3,600~~}.
The settlement of $12 million works out at {~~$40,000~>$4,000~~} for each of the 3,000 plaintiffs.
The state spent $30 million on 60,000 pupils, {~~$5,000~>$500~~} per pupil.
The lawsuit awarded 150 workers a total of $3 million. That is {~~$200,000~>$20,000~~} each.
The 25 families will receive $400 apiece, for a total of {~~$100,000~>$10,000~~}.
“We paid £600 for 12 chairs, {~~£60~>£50~~} each,” she said.
A crew of eight shared a $2 million bonus, {~~$25,000~>$250,000~~} each.
Sixteen buses cost the city $8 million, or {~~$50,000~>$500,000~~} each.
The 30 volunteers each planted 40 trees, {~~1,500~>1,200~~} trees in total.
He bought 100 shares at $45 each for a total of {~~$5,400~>$4,500~~}.
The company will pay its 2,000 employees a $1,000 bonus each, a total of {~~$20 million~>$2 million~~}.
Some $600,000 went to 300 farmers, an average of {~~$20,000~>$2,000~~} each.
The fund paid 80 households £2,000 each, a total of {~~£1.6 million~>£0.16 million~~}.
Ten thousand masks at $2 apiece cost the county {~~$200,000~>$20,000~~}.
The ransom was $240,000 for six sailors, or {~~$60,000~>$40,000~~} a man.
The brewery filled 24 barrels of 160 litres each, {~~3,000 litres~>3,840 litres~~} in all.
The airline will pay 1,200 passengers $500 each, or {~~$6 million~>$0.6 million~~} in total.
The grant of £90,000 was divided equally among six schools, giving each {~~£1,500~>£15,000~~}.
The 15 firefighters will share a $300,000 award, or {~~$2,000~>$20,000~~} apiece.
At £40 a ticket, the 5,000 seats would bring in {~~£20,000~>£200,000~~}.
It cost $1.2 million to house 300 families, or {~~$40,000~>$4,000~~} per family.
The city bought 60 buses for $30 million — {~~$50,000~>$500,000~~} per bus.
The union's 3,000 members will each receive a $200 bonus, at a cost of {~~$6 million~>$0.6 million~~}.
Twelve jurors were paid $15 each, a total of {~~$150~>$180~~}.
The dinner raised $50,000 from 250 guests who paid {~~$2,000~>$200~~} each.
The bridge is 2 miles long and cost $600 million, or {~~$30 million~>$300 million~~} a mile.
Organisers sold 1,800 passes at £45 apiece, bringing in {~~£810,000~>£81,000~~}.
The 75 evacuees were each handed $200, for a total of {~~$1,500~>$15,000~~}.
The ministry spent €4.5 million on 150 electric vans, or {~~€300,000~>€30,000~~} per vehicle.
The foundation gave $12,000 to each of 25 schools, {~~$30,000~>$300,000~~} in all.
Each of the 40 delegates paid $150, for a total of {~~$60,000~>$6,000~~}.
The $3.6 million payout, shared by 90 former workers, comes to {~~$4,000~>$40,000~~} each.
A total of $9,600 was raised by 32 runners, an average of {~~$30~>$300~~} each.
The council paid £84,000 for seven statues – {~~£21,000~>£12,000~~} each.
The ferry made 14 trips with 220 passengers each, carrying {~~3,800~>3,080~~} people in total.
The 16 classrooms hold 28 desks each, for a total of {~~548~>448~~} desks.
The airline carried 2.4 million passengers and earned $48 million, or {~~$2~>$20~~} per passenger.
The firm fired 350 people and paid each $20,000, a total of {~~$70 million~>$7 million~~}.
The cost of the project, $18 million for 120 flats, works out at {~~$1.5 million~>$0.15 million~~} per flat.
Five sisters inherited $2.5 million, or {~~$250,000~>$500,000~~} apiece.
She bought 8 tickets at $65 each. The total was {~~$620~>$520~~}.
The 1,200 subscribers pay $15 each, giving the paper {~~$180,000~>$18,000~~}.
The 20 laptops, at €800 each, cost the school {~~€26,000~>€16,000~~}.
The plan would build 4,000 homes at a cost of $1.2 billion, or {~~$30,000~>$300,000~~} a home.
The settlement pays $45 million to 9,000 customers, or {~~$500~>$5,000~~} per customer.
The 12 winners split the $1.8 million jackpot, taking home {~~$15,000~>$150,000~~} each.
Parents of the 48 pupils paid £35 each towards the trip, {~~£16,800~>£1,680~~} in total.
The regiment's six companies, of 120 soldiers each, have {~~920~>720~~} soldiers.
For 500 square feet the rent is $2,000, or {~~$40~>$4~~} per square foot.
Every one of the 60 employees got a $500 voucher, costing the firm {~~$300,000~>$30,000~~}.
The contract for 24 helicopters is worth $1.2 billion, or {~~$5 million~>$50 million~~} per aircraft.
At $38 a head, the feast for 120 guests came to {~~$6,560~>$4,560~~}.
The mill's 4,500 members will each receive a payment of $600, costing the firm {~~$3.2 million~>$2.7 million~~}.
The owners of 60 boats must each pay £1,500 towards the {~~£120,000~>£90,000~~} mooring bill, shared equally.
The 16-bed ward cost £4 million to build, equal to {~~£400,000~>£250,000~~} a bed.
The port paid for 90 bollards, at a price of $11,000 per bollard, a bill of {~~$1.1 million~>$0.99 million~~}.
Dividing the $7.5 million award among 300 sailors gives {~~$50,000~>$25,000~~} per sailor.
Tickets are $45 each, so a family of four pays {~~$160~>$180~~}.
A total of $3.6 million went to 45 schools. Each received {~~$90,000~>$80,000~~}.
The 120 acres went for £960,000, making it {~~£9,000~>£8,000~~} an acre.
A £3.5m investment in 70 jobs works out at {~~£500,000~>£50,000~~} per job.
The county bought 15 vans for £450,000. The vans cost {~~£35,000~>£30,000~~} apiece.
The cost per pupil is £6,500: the school spends {~~£2.6 million~>£3.25 million~~} on 500 pupils.
The bill for the 12 new buses is £4.8 million; each bus costs {~~£450,000~>£400,000~~}.
Eight libraries will share a $480,000 grant. They will get {~~$80,000~>$60,000~~} each.
It costs the council £3.6 million a year to house 120 families – {~~£60,000~>£30,000~~} for each family.
He sold 30 lambs. At £90 a head, they made {~~£3,700~>£2,700~~}.
The charity handed out 5,400 meals at 18 centres, {~~400~>300~~} at each centre.
The ward has 24 beds and cost £6 million, making each bed worth {~~£400,000~>£250,000~~}.
The 14 turbines cost $70 million, with a unit price of {~~$7 million~>$5 million~~}.
Officials spent $1.5 million on 500 tents – a staggering {~~$30,000~>$3,000~~} per tent.
Spread over the 60,000 people of the county, the £9 million bill works out at {~~£15~>£150~~} a head.
They sold 640 raffle tickets at £2.50 each and raised {~~£1,200~>£1,600~~}.
""",
    "rate-base": """
There were 12 deaths in a town of 60,000, {~~2 per 100,000~>20 per 100,000~~}.
The city of 1.2 million had 60 murders, or {~~50 per 100,000~>5 per 100,000~~} people.
Of the county's 300,000 residents, 45 died, a rate of {~~1.5 per 100,000~>15 per 100,000~~}.
The district counted 30 cases among 150,000 people, {~~2 per 100,000~>20 per 100,000~~}.
With 90 suicides in a population of 600,000, the rate is {~~150 per 100,000~>15 per 100,000~~}.
The hospital saw 8 infections in 4,000 operations, or {~~20 per 1,000~>2 per 1,000~~}.
The state, with 5 million people, recorded 250 road deaths, a rate of {~~50 per 100,000~>5 per 100,000~~}.
The island has 400 doctors for 200,000 people, or {~~20 per 1,000~>2 per 1,000~~}.
The clinic recorded 6 stillbirths in 1,500 births, {~~40 per 1,000~>4 per 1,000~~} births.
The rate was {~~2 deaths per 100,000~>20 deaths per 100,000~~} (12 deaths in a town of 60,000).
Of 20,000 births last year, 100 infants died, a rate of {~~50 per 1,000~>5 per 1,000~~} births.
The town of 60,000 recorded 12 deaths. That is a rate of {~~2 per 100,000~>20 per 100,000~~}.
“We had 12 deaths in a town of 60,000, {~~2 per 100,000~>20 per 100,000~~},” the mayor said.
The country of 10 million reported 35 cases, {~~35 per million~>3.5 per million~~}.
The airline lost 50 bags among 25,000 passengers, or {~~20 per 1,000~>2 per 1,000~~} passengers.
Some 500 people among the city's 2 million were infected, {~~250 per 100,000~>25 per 100,000~~}.
The 24 burglaries in a village of 8,000 amount to {~~30 per 1,000~>3 per 1,000~~} residents.
The county has 15 police officers for its 30,000 residents, or {==five per 1,000==}.
Eighteen people in a community of 90,000 were killed, or {~~20 per million~>200 per million~~}.
Nine of the 45,000 people vaccinated fell ill, a rate of {~~2 per 100,000~>20 per 100,000~~}.
The rate of {~~4 per 1,000~>0.4 per 1,000~~} comes from 80 thefts in a town of 200,000.
The region of 3 million saw 600 fires, {~~2 for every 1,000~>0.2 for every 1,000~~} people.
In a city of half a million, 75 murders make a rate of {~~1.5 per 100,000~>15 per 100,000~~}.
The school district has 30 nurses for 45,000 students, or {~~6.7 per 1,000~>0.67 per 1,000~~} students.
Last year 27 people were murdered in the city of 540,000, a homicide rate of {~~50 per 100,000~>5 per 100,000~~}.
The country recorded 1,200 new infections in a population of 8 million – {~~1.5 per 100,000~>15 per 100,000~~}.
That amounts to {~~25 cases per 100,000~>2.5 cases per 100,000~~}: 50 cases in a county of 2 million.
The town (population 40,000) had eight fatal crashes, or {~~200 per 100,000~>20 per 100,000~~} people.
Some 3,000 of the 1.5 million vaccinated reported a fever, a rate of {~~20 per 1,000~>2 per 1,000~~}.
The village of 2,000 people has had four cases of the disease, or {~~20 per 1,000~>2 per 1,000~~} residents.
Police recorded 84 robberies in a city of 350,000, or {~~240 per 100,000~>24 per 100,000~~} people.
In 2019 there were 36 suicides in the county, which has 240,000 residents, a rate of {~~1.5 per 100,000~>15 per 100,000~~}.
The state has 6 million residents and recorded 540 overdose deaths, or {~~90 per 100,000~>9 per 100,000~~}.
The 210 doctors serve a population of 700,000, or {~~3 per 1,000~>0.3 per 1,000~~} people.
Five of the 2,500 children inoculated had side effects, or {~~20 per 1,000~>2 per 1,000~~}.
The region, home to 1.5 million people, has had 45 cases – {~~30 per 100,000~>3 per 100,000~~}.
The city's 18 killings among 450,000 inhabitants work out at {~~40 per 100,000~>4 per 100,000~~}.
The prison, with 1,600 inmates, had 8 suicides, a rate of {~~50 per 1,000~>5 per 1,000~~}.
There were 120 fires in a district of 60,000 homes, or {~~20 per 1,000~>2 per 1,000~~} homes.
The island's rate is {~~3 per 1,000~>0.3 per 1,000~~}: 90 cases among 300,000 people.
The port of 80,000 saw four murders, giving a rate of {~~50 per 100,000~>5 per 100,000~~}.
Nine vets care for the island's 5,400 horses, {==one for every 400==} horses.
The academy has 50 tutors and 900 cadets, {==one tutor for every 12==} cadets.
The port has 350,000 residents. It recorded 70 cases of the fever this spring, a rate of {~~2 per 100,000~>20 per 100,000~~}.
The islet has 9,000 residents. Three were murdered last year: {~~3.3 per 100,000~>33 per 100,000~~}.
With 18 drownings among its 150,000 inhabitants, the port has a rate of {~~1.2 per 100,000~>12 per 100,000~~}.
The mill, which employs 1,500 people, had six accidents last year, or {~~40 per 1,000~>4 per 1,000~~}.
The lab found 15 faulty vials in 30,000, a failure rate of {==five per 1,000==}.
Northfield had 14 cases per 100,000 people, higher than the {==3 per 10,000==} in Eastbrook.
Crime is higher in Alton, with 25 offences per 1,000 residents, than in Burley, with {==400 per 10,000==}.
With 18 deaths among 90,000 people, the county’s rate is {~~2 per 100,000~>20 per 100,000~~}.
{==One in 500==} flights was diverted last year: 25 of 50,000.
Iceport had six murders. With a population of 40,000, that is a rate of {~~60 per 100,000~>15 per 100,000~~}.
The trust delivered 4,000 babies last year; eight were stillborn, a rate of {~~20 per 1,000~>2 per 1,000~~} births.
The port has 2 million people. Last year 80 of them were killed on its roads, or {~~40 for every 100,000~>4 for every 100,000~~} residents.
Police logged 900 thefts in the port of 450,000 last year – {~~20 per 1,000~>2 per 1,000~~} inhabitants – the force’s annual report says.
Two of the four wards counted 90 fires in a town of 30,000, or {~~30 per 1,000~>3 per 1,000~~} residents.
""",
    "range-order": """
The siege is told on pages {~~312–284~>284–312~~} of the second volume.
Chapters {~~9 to 7~>7 to 9~~} deal with the siege.
The roll of honour has 42 names of men who fell between {~~1918 and 1914~>1914 and 1918~~}.
The reform years ({~~1848 to 1832~>1832 to 1848~~}) come second.
The club takes an age range of {~~14–11~>11–14~~}.
Guests aged between {~~45 and 30~>30 and 45~~} may apply.
Ada Crewe ({~~1911–1887~>1887–1911~~}) painted the ceiling.
He led the union from {~~2015 until 2011~>2011 until 2015~~}.
The post carries a salary of {~~$65,000 to $52,000~>$52,000 to $65,000~~} a year.
Expect {~~20-15~>15-20~~} centimetres of snow on high ground.
Inflation is expected to be between {~~7% and 5%~>5% and 7%~~} this year.
Store the vials at between {~~8C and 2C~>2C and 8C~~}.
The survey covers the seasons of {~~2019–2017~>2017–2019~~} only.
Recovery takes between {~~12 and eight~>eight and 12~~} weeks.
Open to women between the ages of {~~30 and 18~>18 and 30~~}.
Between {~~1999 and 1994~>1994 and 1999~~} the firm built 400 boats.
Between {~~3.5 million and 2.8 million~>2.8 million and 3.5 million~~} people watched the final.
She was minister from June {~~2014 to March 2011~>2011 to March 2014~~}.
The museum is shut from {~~24 to 14 August~>14 to 24 August~~}.
The parcel should weigh {~~5 to 3~>3 to 5~~} kilograms.
The job pays {~~$40-$30~>$30-$40~~} an hour.
The disease kills between {~~30% and 20%~>20% and 30%~~} of those it infects.
The trees grow to between {~~30 and 20~>20 and 30~~} metres.
The club's ground, used between {~~1988 and 1967~>1967 and 1988~~}, is now a car park.
The ferry takes between {~~90 and 70~>70 and 90~~} minutes, depending on the tide.
The council, in office from {~~2022 to 2018~>2018 to 2022~~}, built none.
The plant employs {~~900-700~>700-900~~} people, the union says.
Judges may impose between {~~ten and five~>five and ten~~} years in prison.
The novelist ({~~1899–1861~>1861–1899~~}) never returned.
Roast for {~~25–20~>20–25~~} minutes.
Wind speeds of {~~60-45~>45-60~~} mph are likely.
The crew of between {~~14 and nine~>nine and 14~~} sleeps on board.
Turnout is expected to be between {~~60 and 50~>50 and 60~~} percent.
Aged {~~65–50~>50–65~~}? You may qualify.
The mine was worked from {~~1921 until 1897~>1897 until 1921~~}.
It weighs between {~~3.5 kg and 2.8 kg~>2.8 kg and 3.5 kg~~}.
The talks ({~~14–11 March~>11–14 March~~}) were held in Ghent.
Fines of {~~£500 to £200~>£200 to £500~~} will be levied.
The bill will cost between {~~31 and 26~>26 and 31~~} crowns a head.
The index stood between {~~310 and 260~>260 and 310~~} all week.
He served from {~~2010 to 2008~>2008 to 2010~~} as mayor.
The camp is for children aged {~~18-8~>8-18~~}.
The class is for ages {~~18-8~>8-18~~}.
The tax would raise between {~~$31 million and $26 million~>$26 million and $31 million~~}.
Between {~~31% and 26%~>26% and 31%~~} of voters were undecided.
The trip takes between {~~45 and 30~>30 and 45~~} minutes.
Between {~~2010 and 2008~>2008 and 2010~~}, the firm lost half its trade.
The school takes pupils between the ages of {~~18 and 11~>11 and 18~~}.
Bake for {~~45-30~>30-45~~} minutes.
The fish are {~~30–25~>25–30~~} cm long.
The plan would cost £{~~31-26 million~>26-31 million~~}.
Growth of {~~5-3~>3-5~~}% is forecast for the year.
The farm has between {~~80 and 60~>60 and 80~~} cows.
She studied there between {~~1999 and 1989~>1989 and 1999~~}.
The hall seats between {~~500 and 300~>300 and 500~~} people.
“It takes between {~~45 and 30~>30 and 45~~} minutes,” she said.
The museum ({~~2010–2008~>2008–2010~~}) was his first work.
Loans of between {~~30 and 25~>25 and 30~~} years are common.
The volunteers, aged between {~~60 and 18~>18 and 60~~}, met on Friday.
The survey ran from May {~~2010 to June 2008~>2008 to June 2010~~}.
Anyone aged {~~65-18~>18-65~~} may apply.
The pump should run at between {~~60 and 40~>40 and 60~~} watts.
Between {~~7,000 and 5,000~>5,000 and 7,000~~} people marched.
The wreck lies between {~~90 and 60~>60 and 90~~} metres down, divers say.
The composer ({~~1850–1794~>1794–1850~~}) was born in the port.
Rents run between {~~$2,400 and $1,900~>$1,900 and $2,400~~} a month.
The exhibition is suitable for children between {~~12 and 7~>7 and 12~~} years old.
Sales between {~~2015 and 2011~>2011 and 2015~~} doubled.
Use {~~20–15~>15–20~~} g of salt.
Between {~~12,000 and 10,000~>10,000 and 12,000~~} jobs will go.
It will take {~~12-10~>10-12~~} weeks.
The festival ran from {~~2019 until 2012~>2012 until 2019~~}.
Interest of between {~~7 and 5~>5 and 7~~} per cent is charged.
The machine costs between {~~$900 and $700~>$700 and $900~~}.
Pupils aged {~~16–11~>11–16~~} may enter.
Police expect between {~~5,000 and 3,000~>3,000 and 5,000~~} marchers.
The war lasted from {~~1945 to 1939~>1939 to 1945~~}.
The reign ({~~1603-1558~>1558-1603~~}) was long.
It is between {~~90 and 70~>70 and 90~~} per cent likely.
Let it rest for between {~~20 and 15~>15 and 20~~} minutes.
Wind speeds of {~~60-40~>40-60~~} mph are forecast.
""",
    "range-unit": """
Bids are expected anywhere between {~~£7 and £9m~>£7m and £9m~~}.
The bridge will cost between {~~$26 and $31 million~>$26 million and $31 million~~}.
The bridge will cost {~~$26 to $31 million~>$26 million to $31 million~~}.
The bridge will cost {~~$26-$31 million~>$26 million-$31 million~~}.
The fund wants from {~~£5 to £7 billion~>£5 billion to £7 billion~~}.
The firm expects profits of {~~€120–€140 million~>€120 million–€140 million~~}.
The plan costs between {~~£2.5 and £3 billion~>£2.5 billion and £3 billion~~} a year.
The sale brought between {~~$800 and $900 thousand~>$800 thousand and $900 thousand~~}.
Sales rose from {~~$26 to $31 million~>$26 million to $31 million~~}.
The club was valued at {~~$40 to $60 million~>$40 million to $60 million~~}.
Damage of between {~~¥30 and ¥40 billion~>¥30 billion and ¥40 billion~~} is feared.
The dam needs between {~~US$3 and US$4 billion~>US$3 billion and US$4 billion~~}.
It could lose {~~$1.2 to $1.5 billion~>$1.2 billion to $1.5 billion~~}.
The cost is put at between {~~£26 and £31m~>£26m and £31m~~}.
The state will save {~~$5-$8 million~>$5 million-$8 million~~}.
Estimates range from {~~$26 to $31 million~>$26 million to $31 million~~}.
The deal is worth {~~$2.6 to $3.1 trillion~>$2.6 trillion to $3.1 trillion~~}.
The loss is {~~$26 – $31 million~>$26 million – $31 million~~}.
He is worth between {~~$300 and $400 million~>$300 million and $400 million~~}.
The grants come to between {~~€45 and €50 million~>€45 million and €50 million~~}.
The firm bid from {~~$70 to $75 million~>$70 million to $75 million~~}.
The county owes between {~~$26 and $31 billion~>$26 billion and $31 billion~~}, the audit says.
Each jet costs between {~~$80 and $100 million~>$80 million and $100 million~~}.
The museum seeks {~~$15 to $20 million~>$15 million to $20 million~~}.
""",
    "power-energy": """
In a year the brewery uses {==20 megawatts==}.
The annual output of the dam is {==90 MW==}.
The average home uses {==4,000 kilowatts a year==}.
The ridge has 20 turbines of {==3 MWh==} each.
The plant produces {==5 MW a year==}.
The council bought a {==30 MWh turbine==}.
The heater uses {==2 kW per hour==}.
The wind farm generates {==300 megawatts a year==}, enough for the town.
Each home consumes {==3,000 kilowatts a year==}.
The school used {==400 kW of electricity last month==}.
The solar farm will produce {==50 MW per year==}.
The reactor is rated at {==900 MWh==}.
The town approved a {==20-megawatt-hour wind farm==}.
The charger draws {==7 kW per hour==}.
The dam delivers {==500 megawatts an hour==}.
The roof generates {==12 kilowatts per day==}.
The server farm consumes {==80 MW annually==}.
A {==3 kWh solar array==} sits on the roof.
The wind farm has a capacity of {==60 MWh==}.
The boiler burns {==20 kW/h==}.
The turbines can generate {==8 megawatts each year==}.
The house saves {==900 kW a year==}.
A {==500 MWh power station==} will close.
The generator puts out {==6 kWh==} at full tilt.
The fridge uses {==1 kW a day==}.
The mill used {==2 GW of electricity in 2019==}.
The panels produce {==4 kilowatts every month==}.
The {==1.2 GWh nuclear plant==} was shut.
""",
    "currency-redundant": """
The bridge cost {~~$5 million dollars~>$5 million~~}.
The pie was {~~£5 pounds~>£5~~}.
The pie was {~~€5 euros~>€5~~}.
He won {~~$5 bucks~>$5~~}.
He lost {~~£20 quid~>£20~~}.
It made {~~¥5 million yen~>¥5 million~~}.
It sold for {~~US$5 million dollars~>US$5 million~~}.
It cost {~~$1.5bn dollars~>$1.5bn~~}.
A {~~$5 million dollar~>$5 million~~} home burned.
A {~~$5-million-dollar~>$5-million~~} home burned.
It took {~~$20 dollars~>$20~~} to fill.
The fund holds {~~€3bn euros~>€3bn~~}.
It owes {~~$5 to $7 million dollars~>$5 to $7 million~~}.
The seat is worth {~~$100,000 dollars~>$100,000~~} a year.
The firm made {~~₹500 rupees~>₹500~~} a day.
It has {~~$5 trillion dollars~>$5 trillion~~} of debt.
The toll is {~~50¢ cents~>50¢~~}.
He paid with a {~~$20 dollar~>$20~~} bill.
The grant is {~~C$5 million dollars~>C$5 million~~}.
The ring was worth {~~$3,000 dollars’~>$3,000~~} worth of gold.
Its budget of {~~$5-10 million dollars~>$5-10 million~~} is gone.
A {~~£3 million pound~>£3 million~~} scheme was shelved.
It raised over {~~$400 dollars~>$400~~}.
The cup costs {~~$4 dollars~>$4~~} and the saucer $2.
""",
}
# In these none of the rules sees anything.
NEAR = """
Callers should quote case number 2024-1093.
The order number was 2021-1999.
The siege is told on pages 321-28.
See pages 4-2 and 4-3 of the manual.
Junctions 12 to 8 are shut.
The pharaohs ruled between 1350 and 1290 BC.
The shed varied between 18C (64F) and 22C (72F) all week.
It was a cool 3C (37F), warmer than on Monday.
A fan of $5 to $10 million-plus deals, she bid again.
At the fair a £4 pound cake was sold, and the bank sold $3 billion dollar bonds.
The plant makes 300 MW of power, a year after the flood.
A brewery, fined a year before, uses 20 MW.
Guests aged between 30 and 45 may apply.
The unit sank between 60 and 20 metres from the shore.
The home side won 45-30 on Saturday.
The lake shrinks from between 40 and 50 hectares to 20.
The team went from 2015 wins to 2011.
Temperatures of between -5 and -10 degrees are likely.
Lows will be -5C to -10C.
The bar is open 10–2 and 6-11.
The vote was 52–48 against.
The film moves from 1999 to 1985.
Page 12 to 8 of the index is missing.
It was a choice between 2019 and 2017 for the best vintage.
He works between 22 and 6.
The winter of 2010–09 was never on the calendar.
The dispute between the 27 and the 10 goes on.
The pact links the Group of 20 and 7 others.
The rate was lowered over 2014–2016 from 8–6% to 5%.
The museum is shut from 24 December to 14 January.
The 1939–45 war changed the town.
Serves 6 to 8; the 12-to-8 vote came later.
They lost 60–45 in the semi-final.
Turnout went from 60 to 50 percent.
Fines of £500 were cut to £200.
The talks were moved from 14 to 11 March.
The vote in committee was 14-9.
Between 14 July and 9 August the shop is shut.
He turned from 16 to 11 stone in a year.
The wind dropped from 60-70 mph to 45 mph.
The clock ran back from 12 to 6.
The crews strung a 30-foot (9-metre) banner over the quay.
The crews strung it 30 feet (about 9 metres) over the quay.
The tunnel runs 10 miles, or 16 kilometres, beneath the bay.
The estate covers 500 acres (200 homes are planned) of moor.
The estate of 500 acres (200 homes) will be sold.
The station is 5 miles (8 minutes) away.
The station is 5 miles (15 minutes by bus) away.
Frame the wall with 2x4 (38 x 89 mm) lumber.
The 2-by-4 (38mm by 89mm) studs arrived wet.
The cell measures 6 ft by 9 ft (1.8 m by 2.7 m).
The cell measures 6ft x 9ft (1.8m x 2.7m).
The boxer, 6ft 2in (1.88m), has a long reach.
The tank holds 50 gallons (190 litres) of oil.
The tank holds 50 gallons (227 litres) of petrol.
The mine produced 5 million tonnes (5.5 million tons) of ore.
The mine produced 5 million tons (4.5 million tonnes) of ore.
Temperatures hit 40C (104F) in the valley on Friday.
Heat the oven to 170C (325F) and grease a tin.
Heat the oven to 200C/180C fan/400F and grease a tin.
The planet has warmed by 1.2C (2.2F) since 1850.
Drive at 30 mph (50 km/h) or less in town.
The limit is 60 mph (100 km/h) on such roads.
The hike is 4 miles (1,000 feet of climbing) and takes a morning.
The boat is 30 feet long (3 metres wide) and leaks.
Runners can choose 5 miles or 10 kilometres on Sunday.
The races are over 5 miles and 10 kilometres.
He ran 10 miles (6 of them uphill) before breakfast.
The zone reaches 200 miles (370 kilometres) out to sea.
The fire burned 12,000 acres (19 square miles; 49 square kilometres).
Snow fell to a depth of 6-8 inches (15-20cm) on the hills.
The pass lies more than 6,000 feet (1,830 metres) above the sea.
The pass lies nearly two miles (3 km) above the sea.
A half-mile (800-metre) queue formed at the gate.
Use a 1/2-inch (15 mm) pipe for the feed.
The plot is 5 acres (2 hectares), a fifth of it wooded.
It sold 5 kg (11 lb) bags for £3.
The swim covers 1,500 metres (a mile, near enough) of lake.
The bomb fell 100 metres (yards) from the school.
The pool holds 100 tonnes (100,000 litres) of water.
The storm was 80 miles (130 km) south of the cape, moving at 10 mph (17 km/h).
He lives 10 miles (5 as the crow flies) from the mill.
The canal is 12 miles long, and 16 kilometres of it is open.
He weighs 160 pounds (73 kilograms).
The coin weighs 5 g (0.18 oz).
The bag weighs 14 stone (196 lb; 89 kg).
The village is 3 km (under two miles) from the front.
Winds of 120 km/h (75 mph) are forecast, with gusts of 150 km/h (93 mph).
The screen is 55 inches (140 cm) across.
Trains ran 20 miles (32 km) to 30 miles (48 km) apart.
The region has warmed by 2C (3.6F) since 1900.
Average temperatures rose 1.5C (2.7F) over the century.
The temperature rose to 40C (104F) on Friday.
The temperature dropped to 10C (50F) in an hour.
The temperature was 2C (35.6F) at dawn and rose to 9C (48F).
The sea is 3C (5.4F) warmer than it was.
The sea was 20C (68F), warmer than it was in May.
Temperatures rose from 2C (35.6F) to 10C (50F).
The high of 40C (104F) was 5C (9F) above average.
It was warmer, at 12C (53.6F), than the day before.
The city warmed up to 22C (71.6F) by noon.
The increase brought the reading to 30C (86F).
The record of 41C (105.8F) fell by half a degree.
Warming the milk to 37C (98.6F) helps the yeast.
Cool the custard to 4C (39.2F) before serving.
Water is densest at 4C (39.2F), then cools further.
Temperatures above 35C (95F) are rarer than they were.
Temperatures below 0C (32F) will increase the risk of ice.
A rise above 30C (86F) is expected on Sunday.
A drop below 5C (41F) kills the seedlings.
The mercury climbed past 38C (100.4F) on Monday.
Nights fell as low as 2C (35.6F) in the hills.
A warmer 25C (77F) is forecast for Sunday.
The cold snap took readings down to -5C (23F).
The pact aims to keep warming below 2 degrees Celsius (3.6 degrees Fahrenheit).
Keep the fridge below 4C (39.2F).
The average rose 2C to 14C (57.2F).
The average rose by 2C, to 14C (57.2F).
Average highs of 30C (86F) are 2C (3.6F) higher than in 1950.
Hotter than 40C (104F), the asphalt softens.
It was colder than 0C (32F) for a week.
Fevers higher than 39C (102.2F) need a doctor.
The change came when the air hit 2C (35.6F).
The oven should never fall under 60C (140F).
Between 10C (50F) and 20C (68F) the resin cures slowly.
The difference at 20C (68F) is slight.
In the warmer room, at 24C (75F), the dough doubled.
The lake, normally 8C (46.4F) in May, is warming.
Readings will peak at 31C (88F), 4C (7F) above normal.
The thermometer jumped 10C (18F) in an hour.
The firm set aside $5 million for 200 staff, $25,000 each.
The club paid £600 for 12 chairs, or £50 apiece.
The club paid £650 for 12 chairs at £50 each, delivery included.
The club paid £650, including a £50 fee, for 12 chairs at £50 each.
The council bought 40 bikes at $300 each, plus helmets, for a total of $15,000.
The firm set aside $5 million for 200 staff; managers get $250,000 each.
The firm set aside $5 million for 200 staff, with up to $50,000 each.
The firm set aside $5 million for 200 staff, at least $10,000 each.
The firm has 200 staff, made $5 million last year and charges $40 per person for tours.
The firm pays 200 staff $50,000 a year each and made $5 million in May.
The charity raised $5 million from 200 donors and gave $1,000 each to 40 schools.
Some 300 guests, 200 of whom paid $25 each, raised $5,000.
The first 100 callers get $20 each; the fund holds $50,000.
The 50 homes cost £10 million to build and will sell for £300,000 each.
The airline ordered 20 jets for $2 billion; its rival paid $80 million per plane.
The $90,000 prize will be split between three winners, who get $30,000 each.
Adults pay $12 and children $6 each; 100 visitors paid $900.
The choir sold 300 tickets at £12 each and 40 at £25, taking £4,600.
The choir sold 300 tickets, most at £12 each, taking £4,600.
The choir sold about 300 tickets at £12 each, taking nearly £3,700.
The city spends $30 million a year on 60,000 pupils, $42 per pupil a month.
The 12 workers earn $15 an hour each, or $180 in all.
The 2,000 staff got $1,000 each in May, and the firm lost $20 million.
Four teams of five players each are left from a field of 64 players.
The bill came to $86 for four, so they put in $22 each and left the change.
The bank lent $5 million to 200 firms, $25,000 each on average.
Tickets cost $25 each, and 3,000 fans brought in $90,000 with parking.
He owns 100 shares, bought at $45 each, now worth $5,400.
He bought 100 shares at $45 each and sold them for $5,400.
The 200 nurses each got $500 on top of the $1 million fund.
The lottery paid $5 million to 3 winners, about $1.67 million each.
Two crews of 12 people each, 24 people in all, share the ship.
The city fined 30 landlords $2,000 each, part of $1 million in penalties this year.
The two brothers, 45 and 48, hold 30,000 shares each in a firm worth $2 million.
The plan would give 1.2 million pensioners £200 each, at a cost of £240 million.
The firm cut 200 jobs, saving $5 million, and paid those laid off $10,000 each.
The museum drew 4,000 visitors in 3 days at $12 a head, against a budget of $90,000.
The three partners put in $10,000 each and borrowed $70,000, for a total of $100,000.
A family of four pays $25 per person, or $80 with the discount.
The 16 buses cost $8 million, or $500,000 each.
There were 12 deaths in a town of 60,000, 20 per 100,000.
The city of 1.2 million had 60 murders, or 5 per 100,000 people.
The city of 1.2 million had 60 murders; the national rate is 50 per 100,000.
The city of 1.2 million had 60 murders, compared with 50 per 100,000 in the capital.
The city of 1.2 million had 60 murders last year. Its rate in 1990 was 20 per 100,000.
The town of 60,000 had 12 deaths in five years, an annual rate of 4 per 100,000.
There were 12 deaths in a town of 60,000, and 2 beds per 100,000.
There were 12 deaths in a town of 60,000, where 2 per 1,000 adults smoke.
There were 12 deaths in a town of 60,000, an age-adjusted rate of 17 per 100,000.
The town of 60,000 has 12 doctors and an infant mortality rate of 3 per 1,000.
The rate of 2 per 100,000 is low; the town of 60,000 lost 12 firms.
A town of 60,000 had 12 deaths, above the average of 9 per 100,000.
The district counted 30 cases among 150,000 people, 20 per 100,000.
The seven-day incidence fell to 45 per 100,000; 300 cases were found among 2 million people.
Of the county's 300,000 residents, 45 died, a rate of 15 per 100,000.
Police recorded 24 burglaries, a rate of 3 per 1,000 homes, in a village of 8,000 people.
The clinic recorded 6 stillbirths in 1,500 births, 4 per 1,000 births.
The country of 10 million reported 35 cases, 3.5 per million.
Some 500 of the city's 2 million people were infected, about 25 per 100,000.
The tax is $2 per 1,000 gallons; the town of 60,000 has 12 wells.
About 60,000 people live there, 12 streets were closed, and 2 per 100,000 is the norm.
The state has 5 million people and 250 towns; its crash rate is 9 per 100,000.
With 60,000 people and 12 schools, the town spends 2 dollars per 1,000 pupils.
Among men the rate was 12 per 100,000; 60,000 women took part.
Of 60,000 drivers, 12 crashed, or one in 5,000.
Of 60,000 drivers, 12 crashed at night and 40 by day, 67 per 100,000.
Twelve deaths in a town of 60,000 is 10 times the national rate of 2 per 100,000.
A survey of 60,000 adults found 12 per 1,000 had moved, 200 of them abroad.
At least 12 people have died in the town of 60,000, more than 20 per 100,000.
The rate is 2 per 100,000 in a region of 6 million, where 12 towns have no doctor.
Deaths among the 60,000 rose from 12 to 18, or 30 per 100,000.
The county of 90,000 saw 9 deaths in May and 18 in June, a rate of 30 per 100,000.
There were 12 deaths in a town of 60,000, twice the rate of 10 per 100,000 in 2010.
Ireland, with 5 million people, had 180 road deaths: 36 per million.
The firm has 2,000 staff, 60 apprentices and 3 accidents per 1,000 shifts.
The strain killed 3 per 1,000 in a country of 10 million and shut 40 schools.
The bill will cost between 26 and 31 crowns a head.
Turnout fell from 31 to 26 percent.
Sales went from 310 to 260 in a week.
He served from 2008 to 2010 as mayor.
The home side won 31-26 on Friday.
The jury split 18-8.
See page 31-26 of the report.
The 2010-08 issue of the magazine is out.
The season of 2010-11 was his last.
Call 555-31-26 for help.
The forecast is for -5 to -10 degrees.
Lows between -5 and -10 degrees are likely.
Lows between minus 5 and minus 10 are likely.
The clinic is open between 9 and 5.
Callers are busiest between 10 and 2.
The clock strikes between 11 and 1.
The countdown ran from 10 to 1.
The difference between 31 and 26 is five.
The gap between 31 percent and 26 percent is wide.
He could not choose between 31 and 26.
The road is shut between junctions 31 and 26.
Traffic is slow between exits 40 and 36.
The lot is between 31st and 26th streets.
She lives between 90 and 86 Elm Street.
The temple was built between 500 and 300 BC.
Plato (428–348 BC) taught there.
The dynasty ruled from 1600 to 1046 BC.
The bar is open 10-2 on Sundays.
The store is open from 9 to 5.
They drew 2-1 minutes before the end.
Voters backed it 52-48 percent.
It was a 60-40 split.
The film takes Marty from 1985 to 1955.
Prices fell from 2010 to 1990 crowns.
Victims ranged in age from 82 to 17.
The talks ran between 31 March and 26 April.
The match between 31 and 26 was close.
The scale runs between 100 and 0.
Between 500 and 1 million birds stop here.
He voted between 7:30 and 6:15.
The ship left between December 28 and 3 January.
The reef lies between 31 and 26 degrees south.
The law of 1999-2000 was repealed.
The ratio swung between 3-2 and 2-1.
The night shift runs between 22 and 6.
Numbers 31-26 were drawn.
Set the dial to 10-5-2 and wait.
The team is 18-8 this season.
The bridge will cost between $26 million and $31 million.
The bridge will cost $26 million to $31 million.
Prizes range from $5 to $1 million.
Prizes from $100 to $2 million are on offer.
Tickets cost between $26 and $31.
The tickets cost between $26 and $31, and a million were sold.
Donations of between $1 and $5 million came in.
It raised the fee from $26 to $31, or 31 million in all.
Between 26 and 31 million people live there.
The bridge will cost $26-31 million.
The bridge will cost 26 to 31 million dollars.
The share price rose from $26 to $31.
The firm paid $26 and $31 million in two years.
The lottery pays from $2 to $20 million.
The fee is $26 or $31 million a year.
Bids ran from $50,000 to $2 million.
Fines range from $500 to $1 million.
It moved from $26 a share to $31 a share.
Profits of $26 million and $31 million were reported.
He turned $26 into $31 million.
The value rose from $5 to $70 million.
Awards go from $750 to $3 million.
The fund has between $900,000 and $1 million.
The price is $26–$31 a barrel, and 4 million barrels were sold.
Bonuses range from $50 to $1 billion.
The stake rose from 26 to 31 percent.
The trust holds $5 to $10 bills.
Gifts of $10 to $50 thousands of fans sent in.
The stock slid from $26 to $21 Monday.
It gave $26, then $31 million.
A range of $26,000 to $31,000 is usual.
Prices run from £26 to £31 per night.
The pot grew from $1 to $12 million.
Wages are $26 to $31 more than before.
Rents are $26 to $31 m² dearer.
The pass costs $26 to $31 Monday to Friday.
The loan is $300 million to $400 million.
Between £1 and £2 a pound was paid for 3 million sweets.
The plant produces 5 MWh a year.
The council bought a 3 MW turbine.
The heater uses 2 kW.
The country added 5 GW a year of solar.
The state installs 300 MW a year.
The firm wants to build 400 MW of wind a year.
The battery stores 30 MWh.
A 30 MWh battery was built at the wind farm.
The solar farm has a 30 MWh storage system.
The pumped-storage plant holds 10 GWh.
The factory makes 5 GW of panels a year.
The gigafactory will turn out 40 GWh a year.
The plant can ramp at 5 MW per minute.
The wind farm has a capacity of 60 MW.
The wind farm generates 300 GWh a year.
The plant produces 5 MW, and last year it lost money.
The plant makes 300 MW of power a year after the flood.
Demand peaked at 40 GW in January.
Demand grows by 2 GW a year.
Capacity rises 500 MW a year.
The car has a 75 kWh battery.
A 75 kWh car needs 10 hours to charge.
The charger delivers 7 kW.
The tariff is 30p per kWh.
The auction awarded 2 GW a year for five years.
The house uses 10 kWh a day.
The lamp uses 60 W and is on for an hour.
The site will retire 200 MW a year.
The site produced 30 MW at its peak last year.
Its 30 MWh electric truck tows a crane.
The firm sells 300 MW of turbines a year.
The electrolyser needs 50 kWh per kilogram.
The grid imports 2 GW each evening.
The plant produced 900 MWh on Friday.
The line carries 900 MW a long way.
The dam made 900 GWh in 2019.
A kWh is a unit of energy; a kW is one of power.
Sales of heat pumps reached 3 GW last year.
The power station burns 5 MW worth of gas at night.
The region hopes to connect 1 GW per year by 2030.
The bridge cost $5 million.
The bridge cost 5 million dollars.
The bridge cost $5 million USD.
The bridge cost $5 million Canadian dollars.
The bridge cost $5 million in U.S. dollars.
He holds $5 million dollar-denominated bonds.
The pie costs £5, pounds sterling being scarce.
It cost $5. Dollars are scarce.
He paid $5 a pound.
It sells for £5 a pound of butter.
It sells at £5 per pound.
It costs £3 pound for pound.
He spent $20 at Dollar Tree.
The $5 Dollar General coupon expired.
He paid £20 for 5 pounds of beef.
He swapped $5 for pounds.
It costs $5, euros 4.
The rate is $1.30 pounds to no one.
He paid $5 (dollars were still taken).
He paid $5 million (5 million dollars).
It is priced at $5 – dollars only.
The firm made €5 million pounds of butter cheaper.
Spend $5, dollar by dollar.
He saved £20. Pounds add up.
It cost $5; dollars were what he had.
The $1 bill and the dollar coin are both used.
A million-dollar home burned.
The million dollars was his.
The sign $ means dollars.
Pay 5 dollars or $5.
He bet $100 against 90 euros.
The $5 rouble note is a joke.
It was $20, about 18 euros.
In $ millions, dollars of 2010.
The £10 pounds him monthly in fees.
The note reads $5. dollars
It lost £5 million, pounding the shares.
He won £1,000 Pounds Lane sweepstakes tickets.
The bottle holds 330ml (12 oz).
He threw it 90 metres, 10 feet further than his rival.
The cliff is 300 feet (a 20-storey building) high.
She swam 5 km (3.1 miles), cycled 20 km (12.4 miles) and ran 10 km (6.2 miles).
The road climbs from 1,000 feet (300 metres) to 3,000 feet (900 metres).
The tower is 1,000 feet (305 metres) tall and 50 feet (15 metres) wide.
The room is 12 feet by 10 feet (3.7 by 3 metres).
The lot measures 50 feet by 100 feet (15 metres by 30 metres).
He is 6 feet, 185 pounds.
A gallon (3.8 litres) of milk costs $4.
Up to 8 inches (20 cm) of snow fell, and up to 12 inches (30 cm) in the hills.
The blast was felt 30 miles (50 km) away.
Less than 5 feet (1.5 metres) apart.
The speed limit was cut from 70 mph (113 km/h) to 60 mph (97 km/h).
Roughly 40 miles (60 km) of the line is closed.
The park is nearly 4,000 square miles (10,000 sq km).
The 100-metre (109-yard) dash.
The reactor ran at 2,800 degrees C (5,072 F).
A pound (454 grams) of butter.
Add 2 cups (480ml) of water and 1 tablespoon (15 ml) of oil.
Add 8 ounces (225g) of flour and a half pound (225 g) of sugar.
The truck weighs 40 tons (36 metric tons).
It burned 100 acres (0.4 square kilometres).
The 5-kilometer (5K) run starts at nine.
The path is 2 metres wide and 3 miles (5 km) long.
A 3-mile (6-lane) bridge.
The engine has 450 hp (335 kW).
The tyres are 17 inches (225/45).
The wave was as high as a house (9 metres, or 30 feet).
The hail was 2 in (5 cm) across.
The lake is 2,000 feet (600 m) deep, 30 miles (48 km) long and 5 miles (8 km) wide.
The mine is 1.2 miles (2 km) down.
It costs $3 a gallon (80 cents a litre).
The vessel can carry 80,000 tonnes (590,000 barrels) of crude.
He dived 100 feet (30m) without a tank, 10 feet (3m) short of the record.
Temperatures will be 10 degrees below average, with highs of 15C (59F).
Record heat of 49.6C (121.3F) was 5C (9F) above the old record.
Temperatures rose above 40C (104F) for a third day.
Temperatures dropped to minus 20C (minus 4F).
It feels 5 degrees colder: 12C (54F).
The warming ocean hit 32C (89.6F) in July.
The increase in heat will take the city to 35C (95F) more often.
Warmer than usual at 18C (64F), the day drew crowds.
The rise to 30C (86F) came fast.
The temperature fell to 4C (39F), 3C (5F) lower than forecast.
The 12 men were each fined $500 and ordered to pay $9,000 in damages.
Each of the 12 apostles got one coin of the 30.
The firm paid $5 million in bonuses to 200 staff, with $250,000 each for the two founders.
Members pay $25 each; the club has 300 members and $10,000 in the bank.
The 30 nurses earn $40,000 each and the budget is $2 million.
The trip costs £500 per person for a party of four, or £1,700 if booked early.
The club sold 300 tickets at £12 each to raise £10,000 for the roof.
The four teams of five will each play three games, 12 games in all.
The raffle sold 500 tickets at $2 each and made $800 after expenses.
A box of 12 costs $3 a piece, $30 for the box.
Two adults at $12 each and three children at $6 each come to $42.
The 3 firms spent $10 million each year, $30 million in all.
Lawyers for the 40 victims sought $1 million each; the court awarded $12 million.
The 40 victims will share $12 million, with payments of up to $1 million each.
The 40 victims will share $12 million, an average of $300,000 each.
Ten schools got $5,000 each from a pot of $100,000.
Of the $1 million, 20 artists received $10,000 each.
The city of 60,000 has 12 parks, 2 libraries and 40 police officers per 100,000 people.
The rate fell to 12 per 100,000, its lowest in 60 years; 300 people died.
The state with 9 million people had 90 deaths, against 3 per 100,000 in the north.
There are 2.5 doctors per 1,000 people; the town of 8,000 has 12.
In the city of 500,000, 50 people died of flu, and the death rate from all causes was 900 per 100,000.
There were 12 deaths among 60,000 users, or one in 5,000.
Some 12 per 1,000 births, or 60,000 a year, are early.
The survey of 2,000 people found 60 smokers per 1,000 men.
The virus killed 3 in 1,000; 60 of the 400 infected were treated.
The gap narrowed to between 5 and 3 points.
He ran between 5 and 3 Main Street.
Trains run between 6 and 1.
It is open between 10 and 4 on weekdays.
Born in 1950 (d. 2004), she wrote 12 books.
From 1990 back to 1980, the records are lost.
The score was between 31-26 and 28-24.
The vote was 31-26 percent.
Under-18s pay £5-£3 less than adults.
The shop sells sizes 16-8.
From 2020 to 1920 prices: adjusted for inflation.
In the 2012–08 docket, the judge ruled.
Flights 31-26 were cancelled.
The Battle of Marathon (490–480 BC era) is told.
The Model 2000-1900 is old.
The ratio of between 3 and 1 is fine.
Bidding opened at $26 and closed at $31 million.
The unit makes 5 MW at peak and 12 GWh a year.
The firm paid its 40 managers $2 million and its 400 clerks $10,000 each.
The 75 evacuees were each handed $200, and the mayor asked for $1.5 million more.
Organisers sold 1,800 of the 2,000 passes at £45 apiece, bringing in £81,000.
The 14 trips carried 220 passengers each on average, and the ferry cost $3 million.
She bought 8 tickets at $65 each. The total cost of the trip was $1,620.
He sold 8 of his 10 paintings for $500 each, a total of $4,000.
The company has 350 staff and paid each director $20,000, a total of $70,000.
The two-day course costs $300 per person, or $1,000 for four.
Each of the 3 teams has 12 players and a budget of $1 million.
The 16 classrooms hold 28 desks each, and the hall another 100, for a total of 548 desks.
A $5 million fund will pay 200 victims up to $50,000 each.
The state pays farmers $40 per acre for 3 million acres, or $120 million.
The fund has given $12,000 each to 25 schools since 2010, $30,000 of it last year.
They ran 3 miles each, 12 miles in all.
The 5 boats carried 12 men each; 48 men were saved.
The bus seats 40 people, and tickets at $12 each raised $360.
The 200 flats cost $40 million, or $1,000 per square metre.
The bonus is $500 per worker; the firm has 3,000 workers and set aside $2 million.
Police recorded 84 robberies in a city of 350,000, down from 240 per 100,000 in 1990.
The 36 suicides in the county of 240,000 were men, whose rate is 30 per 100,000.
The county has 240,000 residents, 36 doctors and a birth rate of 12 per 1,000.
The rate was 15 per 100,000. The county has 240,000 residents, 36 of whom are nurses.
Of 60,000 tests, 600 were positive, or 10 per 1,000.
The city of 350,000 lost 84 shops, and its crime rate is 24 per 1,000.
In the year to June, 84 of the 350,000 residents were robbed, a rate of 24 per 100,000.
With 84 robberies, the city of 350,000 has a rate of 24 per 100,000.
The 18 killings in the city of 450,000 bring the rate to 4 per 100,000.
Officials counted 12 cases per 100,000 in the city of 60,000, where 40 people are ill.
The trench is 6 feet deep (1.8 metres).
The fish was 90 centimetres (35 inches) long and weighed 12 kilograms (26 pounds).
The car reached 150 mph, or 241 kph, on the track.
The club is 5 km or 3 miles from town.
A 2 kg (4.4 lb) cake.
The walk takes in 3 peaks in 10 miles (4 hours).
He is 1.9 metres (6ft 3in) tall.
He is 190 cm (6-foot-3) tall.
At 6-foot-5 (1.96 meters), he is the tallest.
The team travelled 600 miles (two days by bus).
The bomb had the force of 15,000 tons (15 kilotons) of TNT.
The 20-foot (6-metre), 3-ton (2.7-tonne) whale died.
It rained 3 inches (76 mm) in 2 hours.
The tower, 300 metres (984 ft) with its mast (324 metres), is closed.
The diver went to 40 metres (130 feet), 5 metres (16 feet) deeper than allowed.
The village, 3,000 metres (9,800ft) up, has 400 people.
The 1,000-acre (4-square-kilometre) ranch was sold.
The volcano sent ash 10 km (6 miles) high and lava 2 km (1.2 miles) down the slope.
He bought 10 gallons (8 for the truck).
Temperatures of 30-35C (86-95F) are forecast.
Average temperatures are 1.5C (2.7F) higher, and the July mean is 20C (68F).
Storage is at 2C to 8C (36F to 46F).
The reading, 2C (36F) on Monday, was 3C (37F) on Tuesday.
If it gets 35C (95F) warmer clothes can be put away.
The cost is put at $900 to $700 less.
Between 1939 and 1945, 5,000 ships sank.
The reign (1558–1603) was long.
The discount is between 20 and 15 for members.
The value is between 5 and 5.5.
Take the exit between 90th and 85th.
It is a 2-1 favourite at 5-2.
The 12 winners split the $1.8 million jackpot, and one gave $15,000 to each child.
The government ordered 3 million vaccine doses for $60 million, or $20 a dose.
The museum's 8 guards earn $50,000 each; the director earns $400,000.
The charity spent $5 million on 2,500 families, or $2,000 per family on average.
For $400 you get 8 lessons, or $45 each if bought singly.
The 60 employees got vouchers worth $500 each, half of the $60,000 budget.
The shop bought 300 lamps at $20 and sold them at $45 each, a total of $13,500.
The firm has 16 shops and sells oranges at 40 cents each, $8 million in all.
The 8 bridges cost $12 million each to build in 1960, or $96 million, and $400 million today.
Each of its 4 engines makes 300 hp, 1,200 hp in all.
The 5 winners get $1,000 each, with $10,000 for the charity.
Finland, population 5.5 million, had 77 murders: 14 per million people, half the 1996 rate.
The disease struck 18 of the island's 9,000 people in May and 20 per 1,000 over the year.
The clinic saw 3,000 patients, 12 of them children, and charges $40 per 1,000 steps.
The state of 8 million has 320 judges, or 4 per 100,000 people.
The contract for 24 helicopters is worth $1.2 billion, and each pilot earns $90,000.
The caterer charged £18 a head for 150 guests, £2,700 in all.
The bank must pay $75 million to 15,000 borrowers, an average of $5,000 each.
The chain closed 45 shops and saved £9 million, or 20p a share.
The team has 18 players on $40,000 each and a coach on $7 million.
He gave $20 each to 5 friends, then lost $300.
The 9,000 workers want €1,200 each; the firm offered €5 million.
A 12-pack costs $9, or 80 cents each at the corner shop.
The 40 plots will sell for up to £500,000 each, and the land cost £2 million.
The shire, home to 5.8 million people, had 348 crashes, or 1.1 per 100 million miles driven.
The port of 50,000 people had 450 births last year, 42 for every 1,000 women of childbearing age.
The port of 50,000 people had 30 infant deaths, an infant mortality rate of 9 per 1,000.
The academy has 50 tutors and 900 cadets; the ministry wants one tutor for every 12 cadets.
The academy has 50 tutors and 900 cadets, one tutor for every 18 cadets.
The port has 400 barges and spent $30 million on new ones, at $600,000 each.
The 24 delegates paid €75 each for a feast that cost €2,100.
The 16 teams each play 30 games, 240 in all.
Half of the $8 million will go to 40 farmers, $100,000 each.
The barge, one of 20 ordered at $90 million each, was insured for $70 million.
The yard sold 500 barges at $30,000 each on average for $16 million in revenue with upkeep.
The port has 350 staff and paid each pilot $20,000, a total of $70,000.
With 66 murders last year, the city of 1.1 million had a robbery rate of 60 per 100,000.
The barges, worth €210 million for 70, will replace barges that cost €1 million each in 1980.
The census of 2001 found 60,000 people in the port. It has had 12 murders since then; last year's rate was 1.6 per 100,000.
The port of 60,000 had 12 murders in three years, a rate of 7 per 100,000.
The club has 300 members, one coach for every 20 juniors.
The state's 4.5 million people suffered 405 fatal crashes, or 9 per 100,000.
The town of 25,000 had 50 break-ins and a birth rate of 11 per 1,000 residents.
In the city of 2.8 million, 5,600 officers made 30 arrests per 1,000 residents.
The county bought 15 vans for £450,000. The lorries cost £35,000 apiece.
The cost per pupil is £6,500 in the city, where one school spends £2.6 million on 500 pupils.
The 45 laptops cost £18,000, and insurance is £25 apiece.
The town of 8,000 people owes $4 million. Its neighbour owes $50 a head.
Under the deal, 3,000 drivers will divide $15 million. Some will receive $50,000 each.
Ten firms got $5,000 each from a pot of $100,000.
The 12 boats cost £480,000 a year; a crew costs £40 an hour each.
Northfield had 14 infections per 100,000 people, a lower rate than the three per 10,000 in Eastbrook.
Northfield had 14 infections per 100,000 people, not more than the three per 10,000 in Eastbrook.
Alton has 25 offences per 1,000 residents; Burley has 400 per 10,000, far more.
The city of 500,000 had 7 murders, and the state’s rate was 14 per 100,000.
The town has 40 doctors for 60,000 people; the ministry wants one for every 500.
The 20 wards, with 600 nurses in a city of 300,000, have 2 per 1,000 residents.
"""
# In Markdown: what is flagged as it stands in the draft.
MARKED = [
    ("conversion-mismatch", "The mast is **30 feet** (15 metres) tall.\n", "15 metres"),
    ("conversion-mismatch", "It is [5 miles](https://example.org) (13km) long.\n", "13km"),
    ("conversion-mismatch", "# A 6-mile (16km) tailback on the bypass\n", "16km"),
    ("conversion-mismatch", "- Height: 30 feet (48 metres)\n", "48 metres"),
    ("conversion-mismatch", "| Route | Way |\n|---|---|\n| North | 10 miles (61 km) |\n", "61 km"),
    ("conversion-mismatch", "---\ntitle: A 30-foot (19-metre) mast\n---\n", "19-metre"),
    ("temperature-difference", "The soil warmed by **2C** (35.6F).\n", "35.6F"),
    ("per-unit-mismatch", "The firm set aside **$5 million** for 200 staff, *$250,000* each.\n", "$250,000"),
    ("per-unit-mismatch", "- 200 desks at $25,000 each: $50 million\n", "$50 million"),
    ("rate-base", "There were **12 deaths** in a town of 60,000, *2 per 100,000*.\n", "2 per 100,000"),
    (
        "per-unit-mismatch",
        "| Item | Number | Price each | Total |\n|---|---|---|---|\n| Oars | 40 | £25 | £1,000 |\n| Sails | 12 | £80 | £1,200 |\n| Lamps | 15 | £30 | £450 |\n",
        "£1,200",
    ),
    (
        "rate-base",
        "| Port | Population | Thefts | Per 1,000 people |\n|---|---|---|---|\n| Alby | 20,000 | 60 | 3.0 |\n| Borg | 45,000 | 90 | 20 |\n| Cray | 12,000 | 48 | 4.0 |\n",
        "20",
    ),
    ("range-order", "# Between 31 and 26 jobs at risk\n", "31 and 26"),
    ("range-order", "| Age | Votes |\n|---|---|\n| 18–29 | 40 |\n| 49–30 | 61 |\n| 50–64 | 33 |\n", "49–30"),
    ("range-order", "- Ages 5–10\n- Ages 16–11\n- Ages 17–18\n", "16–11"),
    ("range-unit", "It will cost between **$26** and **$31 million**.\n", "$26** and **$31 million"),
    ("currency-redundant", "It cost **$5 million** dollars.\n", "$5 million** dollars"),
]
# What the readings of figures had to learn for these rules.
FIGURES = [
    ("He is 6ft 2in (1.88m).", "1.88m", "measure", "metre"),
    ("He is 5ft 10 (1.78m).", "1.78m", "measure", "metre"),
    ("It cost a foot (1.8m people came).", "1.8m", "count", "people"),
    ("He weighs 160 pounds (73 kilograms).", "160 pounds", "measure", "pound weight"),
    ("He paid 160 pounds (200 euros).", "160 pounds", "money", "GBP"),
    ("It is 5 in (13 cm) wide.", "5 in", "measure", "inch"),
    ("It is 10km/6 miles away.", "6 miles", "measure", "mile"),
    ("Heat it to 180C/350F first.", "350F", "measure", "degree Fahrenheit"),
    ("Some 12 died, 2 per 100,000, in May.", "2 per 100,000", "rate", "per 100,000"),
    ("A village of 8,000 has 30 per 1,000.", "8,000", "count", ""),
    ("It had 1.1 per 100 million miles.", "1.1 per 100 million", "rate", "per 100 million"),
    ("A fifth (23%) of them left.", "A fifth", "ratio", ""),
    ("A third were absent.", "A third", "ratio", ""),
    ("One ran, a second hid, a third said no.", "a third", "ordinal", ""),
    ("It has one for each 200 people.", "one for each 200", "rate", "for each 200"),
    ("It paid $30 million — $50,000 a bus.", "$50,000", "money", "USD"),
    ("The quota grew by 3,000 to 15,000, from 11,000.", "15,000", "count", ""),
    ("Bookings improved 6% to 84% from 78%.", "84%", "percent", ""),
    ("It will need 10 to 15, a rise of 5 to 7.", "5 to 7", "range", ""),
    ("Labour took 19 seats and the Greens 14.", "14", "count", ""),
    ("Labour took 19 seats, the Greens 14.", "14", "count", ""),
    ("The club's membership numbers 34.", "34", "count", ""),
    ("The lottery numbers 34, 12 and 5 came up.", "34", "identifier", ""),
    ("The second eleven slipped to 17 wins.", "eleven", "identifier", ""),
    ("The first eleven chapters are short.", "eleven", "count", "chapters"),
    ("It takes an hour and three-quarters.", "an hour and three-quarters", "duration", "hour"),
    ("April's hour and a half was the longest.", "hour and a half", "duration", "hour"),
    ("Callers should quote case number 2024-1093.", "2024-1093", "identifier", ""),
    ("The fare went up to £2.50.", "£2.50", "money", "GBP"),
]


@cache
def check(name: str) -> Check:
    made: Check = resolve_name(checks()[name])()
    return made


def hits(name: str, document: Document) -> list[Hit]:
    return list(check(name).hits(document))


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FAULTY.items() for text in lines(texts)])
def test_what_is_flagged(name: str, text: str) -> None:
    clean, marks = strip(text)
    found = hits(name, plain("draft.txt", clean.encode()))
    assert [(hit.start, hit.end, hit.better[0] if len(hit.better) == 1 else None) for hit in found] == [
        (mark.start, mark.end, mark.better) for mark in marks
    ]


@pytest.mark.parametrize("text", lines(NEAR))
def test_what_looks_like_it(text: str) -> None:
    document = plain("draft.txt", text.encode())
    assert [(name, hit.block.text[hit.start : hit.end]) for name in FAULTY for hit in hits(name, document)] == []


@pytest.mark.parametrize(("name", "text", "flagged"), MARKED)
def test_markdown(name: str, text: str, flagged: str) -> None:
    found = hits(name, markdown("draft.md", text.encode()))
    assert [text[slice(*hit.block.home(hit.start, hit.end))] for hit in found] == [flagged]


@pytest.mark.parametrize(("text", "figure", "kind", "unit"), FIGURES)
def test_figures(text: str, figure: str, kind: str, unit: str) -> None:
    document = plain("draft.txt", text.encode())
    found = [one for block in document.blocks for one in document.reading(Figures).of(block)]
    assert [(one.kind, one.unit) for one in found if one.text == figure] == [(kind, unit)]


@pytest.mark.parametrize(
    ("text", "rule", "level", "message"),
    [
        ("The mast is 30 feet (48 metres).", "conversion-mismatch", "error", "“48 metres” · 30 feet is 9.14 metres."),
        (
            "The tank holds 100 gallons (200 litres).",
            "conversion-mismatch",
            "error",
            "“200 litres” · 100 gallons is 379 litres (US) or 455 litres (imperial).",
        ),
        (
            "A wall 5 to 10 metres (6 to 8 feet) high.",
            "conversion-mismatch",
            "error",
            "“6 to 8 feet” · 5 to 10 metres is 16.4 feet to 32.8 feet.",
        ),
        (
            "“The mast is 30 feet (48 metres),” he said.",
            "conversion-mismatch",
            "warning",
            "“48 metres” · 30 feet is 9.14 metres; check the quotation, or say so.",
        ),
        (
            "It warmed by 2C (35.6F).",
            "temperature-difference",
            "error",
            "“35.6F” · a difference of 2C is 3.6°F; 32 is added only to a reading.",
        ),
        (
            "The firm set aside $5 million for 200 staff, $250,000 each.",
            "per-unit-mismatch",
            "error",
            "“$250,000” · $5 million for 200 is $25,000 each.",
        ),
        (
            "It bought 40 bikes at $300 each, for a total of $15,000.",
            "per-unit-mismatch",
            "error",
            "“$15,000” · 40 times $300 is $12,000.",
        ),
        (
            "There were 12 deaths in a town of 60,000, 2 per 100,000.",
            "rate-base",
            "error",
            "“2 per 100,000” · 12 in 60,000 is 20 per 100,000.",
        ),
        (
            "She was mayor from 2010 to 2008.",
            "range-order",
            "error",
            "“2010 to 2008” begins with the larger end; “2008 to 2010” is the order, or one of the two is wrong.",
        ),
        (
            "It costs between $26 and $31 million.",
            "range-unit",
            "warning",
            "Say “$26 million and $31 million”; “$26 and $31 million” may begin at a few coins.",
        ),
        (
            "The mill produces 5 MW a year.",
            "power-energy",
            "warning",
            "“5 MW a year” · what is made or used in a time is energy; say megawatt-hours, or drop the time.",
        ),
        (
            "It cost $5 million dollars.",
            "currency-redundant",
            "warning",
            "Say “$5 million”; the sign is read as the currency's name.",
        ),
    ],
)
def test_messages(copydesk, write, text, rule, level, message):  # noqa: PLR0917
    write("draft.txt", text + "\n")
    run = copydesk("check", "--isolated", "--select", rule, "--output-format", "json", "draft.txt")
    found = json.loads(run.out)["findings"]
    assert [(one["rule"], one["level"], one["message"]) for one in found] == [(rule, level, message)]


def test_both_ends_are_shown() -> None:
    (hit,) = hits("conversion-mismatch", plain("draft.txt", b"The mast is 30 feet (48 metres)."))
    assert [place.block.text[place.start : place.end] for place in hit.related] == ["30 feet"]
    (hit,) = hits("per-unit-mismatch", plain("draft.txt", b"It paid $5 million for 200 boats, $250,000 each."))
    assert [place.block.text[place.start : place.end] for place in hit.related] == ["$5 million", "200"]


def test_long_lines_take_no_longer_than_their_length() -> None:
    text = "5 boats at $5 a year each, a total of $25, 10 miles (between 9 and 5, " * 3000
    document = plain("draft.txt", text.encode())
    document.reading(Figures)
    start = time.perf_counter()
    for name in FAULTY:
        hits(name, document)
    assert time.perf_counter() - start < 4
