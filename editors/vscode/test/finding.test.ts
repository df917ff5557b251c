import assert from "node:assert/strict";
import * as path from "node:path";
import { test } from "node:test";
import { find, NotFound, older, type Places } from "../src/finding";
import { folder, program } from "./newsroom";

const VERSION = 'echo "copydesk 0.1.0"';

function places(more: Partial<Places>): Places {
  return { set: "", folders: [], trusted: true, interpreters: async () => [], environment: { PATH: "" }, platform: "linux", ...more };
}

test("the setting comes first, then .venv, venv, the chosen interpreter and PATH", async () => {
  const here = folder();
  const set = program(path.join(here, "tools", "copydesk"), VERSION);
  const [dotted] = [".venv", "venv"].map((name) => program(path.join(here, name, "bin", "copydesk"), VERSION));
  const chosen = program(path.join(here, "conda", "bin", "copydesk"), VERSION);
  const anywhere = program(path.join(here, "usr", "bin", "copydesk"), VERSION);
  const bare = path.join(here, "bare");
  const environment = { PATH: path.dirname(anywhere) };
  const interpreters = async () => [path.join(path.dirname(chosen), "python")];
  const found = async (more: Partial<Places>) => (await find(places({ folders: [bare], environment, ...more }), "0.1.0")).command;

  assert.equal(await found({ set, folders: [here], interpreters }), set);
  assert.equal(await found({ folders: [here], interpreters }), dotted);
  program(path.join(bare, "venv", "bin", "copydesk"), VERSION);
  assert.equal(await found({ folders: [bare], interpreters }), path.join(bare, "venv", "bin", "copydesk"));
  assert.equal(await found({ folders: [], interpreters }), chosen);
  assert.equal(await found({ folders: [] }), anywhere);
  assert.equal(await found({ folders: [], set: "copydesk" }), anywhere);
});

test("the Python extension is not asked where the folder has an environment of its own", async () => {
  const here = folder();
  program(path.join(here, ".venv", "bin", "copydesk"), VERSION);
  const interpreters = () => assert.fail("asked");
  assert.equal((await find(places({ folders: [here], interpreters }), "0.1.0")).from, `the environment .venv of ${path.basename(here)}`);
});

test("nothing of a folder that is not trusted is run, not even by way of PATH", async () => {
  const here = folder();
  const own = program(path.join(here, ".venv", "bin", "copydesk"), "touch ran");
  const environment = { PATH: ["bin", path.dirname(own)].join(path.delimiter) };
  const interpreters = () => assert.fail("asked");
  await assert.rejects(find(places({ folders: [here], trusted: false, environment, interpreters }), "0.1.0"), {
    message: /^copydesk was found neither .* not looked in until you trust it\) nor on PATH\. Install it with `pip install copydesk`/,
  });
});

test("a copydesk that is too old is told with what would do", async () => {
  const here = folder();
  const set = program(path.join(here, "copydesk"), 'echo "copydesk 0.0.9"');
  await assert.rejects(find(places({ set }), "0.1.0"), {
    message: `${set} is copydesk 0.0.9, from the setting copydesk.path; this extension needs 0.1.0 or later. Bring it up to date with \`pip install --upgrade copydesk\` there.`,
  });
});

test("a program that breaks, or is another, is told with what it said", async () => {
  const here = folder();
  const broken = program(path.join(here, "broken"), "echo 'no module named copydesk' >&2; exit 1");
  await assert.rejects(find(places({ set: broken }), "0.1.0"), { message: /does not run as copydesk: no module named copydesk$/ });
  const other = program(path.join(here, "other"), "echo hello");
  const silent = program(path.join(here, "silent"), "true");
  await assert.rejects(find(places({ set: other }), "0.1.0"), { message: /does not run as copydesk: hello$/ });
  await assert.rejects(find(places({ set: silent }), "0.1.0"), { message: /does not run as copydesk: it says nothing of its version$/ });
  await assert.rejects(find(places({ set: path.join(here, "none") }), "0.1.0"), NotFound);
});

test("versions are compared by their numbers", () => {
  assert.equal(older("0.9.0", "0.10"), true);
  assert.equal(older("0.10.0", "0.10"), false);
  assert.equal(older("1.0", "0.10.2"), false);
  assert.equal(older("0.2.0.dev3", "0.2.0"), false);
});
