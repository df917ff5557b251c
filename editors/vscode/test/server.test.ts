import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { URI } from "vscode-uri";
import { hands, person, vscode } from "./standin";
import { Range, type TextDocument } from "./texts";
import { COPYDESK, copydesk, MANIFEST, Newsroom, program, soon } from "./newsroom";

let newsroom: Newsroom;
let open: TextDocument[];

beforeEach(() => {
  newsroom = new Newsroom();
  open = [];
});

afterEach(async () => {
  for (const document of open) hands.close(document);
  await newsroom.end();
  newsroom.clear();
});

function draft(text: string, name = "draft.md", language = "markdown"): TextDocument {
  const uri = name.includes(":") ? URI.parse(name) : URI.file(path.join(newsroom.folder, name));
  if (uri.scheme === "file") writeFileSync(uri.fsPath, text);
  const document = hands.open(uri, language, text);
  open.push(document);
  return document;
}

/** The words that findings stand on, with their rules. */
function findings(document: TextDocument): string[] {
  const found = vscode.languages.getDiagnostics(document.uri) as { range: Range; code: { value: string } | string; source: string }[];
  return found.map(({ range, code }) => `${typeof code === "object" ? code.value : code}: ${document.getText(range)}`);
}

const has = (document: TextDocument, words: string) => soon(words, () => findings(document).find((one) => one.endsWith(words)));
const lacks = (document: TextDocument, words: string) =>
  soon(`no ${words}`, () => !findings(document).some((one) => one.endsWith(words)));

test("a draft on the disk has its findings, at the right characters, and they follow what is typed", async () => {
  await newsroom.equip().start();
  const document = draft("# A head 😀\r\n\r\nWe 😀 utilize it.\r\n");
  const found = await has(document, ": utilize");
  hands.type(document, new Range(2, 0, 2, 2), "All of us 😀");
  await has(document, ": utilize");
  hands.type(document, new Range(2, 15, 2, 22), "use");
  await lacks(document, ": utilize");
  assert.match(found, /^[\w-]+: utilize$/);
  assert.deepEqual(person.messages, []);
  assert.match(person.status.text, /^copydesk \d/);
  assert.match(person.status.detail, /^from the environment \.venv of /);
});

test("a draft that was never saved has its findings, and so has plain text", async () => {
  await newsroom.equip().start();
  await has(draft("We utilize it.\n", "untitled:Untitled-1"), ": utilize");
  await has(draft("We utilize it.\n", "untitled:Untitled-2", "plaintext"), ": utilize");
});

test("a quick fix is written into the draft", async () => {
  await newsroom.equip().start();
  const document = draft("We 😀 utilize it.\n");
  await has(document, ": utilize");
  await hands.choose(document, new Range(0, 8, 0, 8), "Write “use”");
  assert.equal(document.getText(), "We 😀 use it.\n");
  await lacks(document, ": utilize");
});

test("a finding is ignored with the reason that was typed, from the menu and from the palette", async () => {
  await newsroom.equip().start();
  const document = draft("We utilize it.\n", "untitled:Untitled-1");
  await has(document, ": utilize");
  person.typed.push("the statute says so");
  await hands.choose(document, new Range(0, 4, 0, 4), ", with a reason…");
  await soon("the comment", () => document.getText().includes(" -- the statute says so -->"));
  await lacks(document, ": utilize");

  const other = draft("We utilize it.\n", "untitled:Untitled-2");
  await has(other, ": utilize");
  hands.cursor(other, new Range(0, 4, 0, 4));
  person.typed.push("  ");
  await hands.run("copydesk.ignoreWithReason");
  assert.equal(person.messages.pop(), "Whoever reads the draft next will want to know why.");
  person.typed.push("a term of the trade");
  await hands.run("copydesk.ignoreWithReason");
  await soon("the comment", () => other.getText().includes(" -- a term of the trade -->"));

  hands.cursor(other, new Range(0, 0, 0, 0));
  await lacks(other, ": utilize");
  await hands.run("copydesk.ignoreWithReason");
  assert.equal(person.messages.pop(), "There is no finding of copydesk at the cursor.");
});

test("settings hold as soon as they are changed, in the same server", async () => {
  await newsroom.equip().start();
  const document = draft("We utilize it.\n");
  const [rule] = (await has(document, ": utilize")).split(":");
  hands.set("copydesk.ignore", [rule]);
  await lacks(document, ": utilize");
  hands.set("copydesk.ignore", []);
  await has(document, ": utilize");
  assert.deepEqual(newsroom.days, ["start"]);
});

test("a config that is written while the draft is open holds, too", async () => {
  await newsroom.equip().start();
  const document = draft("We utilize it.\n");
  const [rule] = (await has(document, ": utilize")).split(":");
  const config = path.join(newsroom.folder, "copydesk.toml");
  writeFileSync(config, `ignore = ["${rule}"]\n`);
  hands.saved(config);
  await lacks(document, ": utilize");
});

test("another path starts another server, and the one before leaves in order", async () => {
  await newsroom.equip().start();
  const document = draft("We utilize it.\n");
  await has(document, ": utilize");
  hands.set("copydesk.path", copydesk(path.join(newsroom.folder, "other", "copydesk"), newsroom.diary));
  await soon("the other server", () => newsroom.days.length === 3);
  assert.deepEqual(newsroom.days, ["start", "exit 0", "start"]);
  await has(document, ": utilize");
  assert.match(person.status.detail, /^from the setting copydesk\.path: /);
});

test("findings are pushed where that is set, and restarting by hand brings them back", async () => {
  person.settings["copydesk.diagnostics"] = "push";
  await newsroom.equip().start();
  const document = draft("We utilize it.\n");
  await has(document, ": utilize");
  await hands.run("copydesk.restartServer");
  assert.deepEqual(newsroom.days, ["start", "exit 0", "start"]);
  await has(document, ": utilize");
});

test("the server leaves in order when the window is closed, and nothing stays behind", async () => {
  await newsroom.equip().start();
  const document = draft("We utilize it.\n");
  await has(document, ": utilize");
  await newsroom.end();
  await soon("the end", () => newsroom.days.length === 2);
  assert.deepEqual(newsroom.days, ["start", "exit 0"]);
  assert.deepEqual(findings(document), []);
  assert.deepEqual(hands.commands(), []);
});

test("every command of the manifest is there, and none of them is one of the server's", async () => {
  const named = MANIFEST.contributes.commands.map((one: { command: string }) => one.command);
  await newsroom.equip().start();
  assert.deepEqual(named.filter((name: string) => !hands.commands().includes(name)), []);
  assert.ok(hands.commands().includes("copydesk.numberSheet"), "the client has the server's");
});

test("the number sheet is shown beside the draft, and the readability of its sections", async () => {
  await newsroom.equip().start();
  const document = draft("# Budget\n\nThe city spent $4 million, Mayor Ann Lee said.\n\n# Roads\n\nIt built 12 roads.\n");
  await hands.run("copydesk.openNumberSheet");
  const [, shown] = person.executed.find(([name]) => name === "markdown.showPreviewToSide") ?? assert.fail(person.messages.join());
  assert.match(hands.content(shown), /\$4 million/);

  person.choices.push("Roads");
  await hands.run("copydesk.openReadability");
  assert.deepEqual(person.lists[0]!.items.map((item) => item.label), ["Budget", "Roads"]);
  assert.equal(vscode.window.activeTextEditor.selection.start.line, 6, "its first sentence");
  assert.equal(vscode.window.activeTextEditor.document, document);
});

test("Python that a config names runs only in a workspace that is trusted", async () => {
  const found = path.join(newsroom.folder, "bin");
  copydesk(path.join(found, "copydesk"), newsroom.diary);
  const proof = path.join(newsroom.folder, "ran");
  writeFileSync(path.join(newsroom.folder, "house.py"), `open(${JSON.stringify(proof)}, "w").close()\n`);
  writeFileSync(path.join(newsroom.folder, "copydesk.toml"), 'plugins = ["house.py"]\n');
  // What the person set outside of the workspace, where nothing of the workspace may run.
  person.settings["copydesk.path"] = path.join(found, "copydesk");
  person.settings["copydesk.trust"] = true;
  person.trusts = false;
  await newsroom.start();
  const document = draft("We utilize it.\n");
  await has(document, ": utilize");
  assert.equal(exists(proof), false);
  assert.match(person.messages[0]!, /names Python plugins\. They are not run until you trust its folder/);

  person.settings["copydesk.trust"] = null;
  hands.trust();
  await soon("the plugin", () => exists(proof));
  assert.deepEqual(newsroom.days, ["start", "exit 0", "start"]);
});

test("the environment that the Python extension has chosen is used, and another one when it is chosen", async () => {
  const [one, two] = ["one", "two"].map((name) => copydesk(path.join(newsroom.folder, name, "bin", "copydesk"), newsroom.diary));
  const chosen = new vscode.EventEmitter();
  let interpreter = one;
  const environments = {
    getActiveEnvironmentPath: () => ({ path: interpreter }),
    resolveEnvironment: async () => ({ executable: { uri: URI.file(path.join(path.dirname(interpreter!), "python")) } }),
    onDidChangeActiveEnvironmentPath: chosen.event,
  };
  person.extensions["ms-python.python"] = { isActive: false, activate: async () => ({ environments }) };
  await newsroom.start();
  assert.match(person.status.detail, /^from the environment that the Python extension has chosen: .*\/one\/bin\/copydesk$/);
  interpreter = two;
  chosen.fire();
  await soon("the other", () => person.status.detail.endsWith("/two/bin/copydesk"));
  assert.deepEqual(newsroom.days, ["start", "exit 0", "start"]);
});

test("where there is none, one is told what to do, and to try again works", async () => {
  const before = process.env.PATH;
  process.env.PATH = path.join(newsroom.folder, "empty");
  try {
    await newsroom.start();
  } finally {
    process.env.PATH = before;
  }
  assert.match(person.messages[0]!, /^copydesk was found neither in the setting .* Install it with `pip install copydesk`, or say in copydesk\.path where it is\.$/);
  assert.equal(person.status.severity, vscode.LanguageStatusSeverity.Error);
  assert.equal(person.status.text, "copydesk was not found");
  draft("We utilize it.\n");
  await hands.run("copydesk.openNumberSheet");
  assert.equal(person.messages[1], "copydesk: The server does not run. Its log says why.");
  newsroom.equip();
  await hands.run("copydesk.restartServer");
  assert.match(person.status.text, /^copydesk \d/);
});

test("a server that breaks off is started again, and the draft has its findings again", async () => {
  const pid = path.join(newsroom.folder, "pid");
  program(path.join(newsroom.folder, ".venv", "bin", "copydesk"), `[ "$1" = server ] && echo $$ >> "${pid}"; exec "${COPYDESK}" "$@"`);
  await newsroom.start();
  const document = draft("We utilize it.\n");
  await has(document, ": utilize");
  process.kill(Number(read(pid).trim()), "SIGKILL");
  await soon("another server", () => read(pid).trim().split("\n").length === 2);
  await soon("that it runs", () => /^copydesk \d/.test(person.status.text));
  hands.type(document, new Range(0, 0, 0, 2), "You");
  await has(document, ": utilize");
});

function exists(file: string): boolean {
  return existsSync(file);
}

function read(file: string): string {
  return exists(file) ? readFileSync(file, "utf8") : "";
}
