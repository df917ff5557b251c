/** A folder with a copydesk in its environment, and the extension as it is shipped, started in it. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { hands, person } from "./standin";

const ROOT = path.resolve(__dirname, "../..");
export const MANIFEST = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

/** The copydesk that the tests are run with. */
export const COPYDESK = process.env.COPYDESK ?? execFileSync("sh", ["-c", "command -v copydesk"], { encoding: "utf8" }).trim();

export function folder(): string {
  return mkdtempSync(path.join(tmpdir(), "copydesk-vscode-"));
}

/** A program that does what a script says. */
export function program(file: string, script: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A copydesk that is the real one, and writes down when a server starts, and how it ends. */
export function copydesk(file: string, diary: string): string {
  return program(file, `if [ "$1" = server ]; then echo start >> "${diary}"; "${COPYDESK}" "$@"; echo "exit $?" >> "${diary}"; else exec "${COPYDESK}" "$@"; fi`);
}

export class Newsroom {
  readonly folder = folder();
  readonly diary = path.join(this.folder, "diary");
  private readonly subscriptions: { dispose(): unknown }[] = [];
  private readonly extension = require(path.join(ROOT, "out", "extension.js"));

  constructor() {
    const properties = MANIFEST.contributes.configuration.properties as Record<string, { default: unknown }>;
    hands.defaults(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, one.default])));
    Object.assign(person, { settings: {}, folders: [this.folder], trusts: true, extensions: {} });
    for (const list of [person.messages, person.choices, person.typed, person.lists, person.executed, person.log]) list.length = 0;
  }

  /** Put copydesk into the folder's environment. */
  equip(): this {
    copydesk(path.join(this.folder, ".venv", "bin", "copydesk"), this.diary);
    return this;
  }

  start(): Promise<void> {
    return this.extension.activate({ subscriptions: this.subscriptions, extension: { packageJSON: MANIFEST } });
  }

  async end(): Promise<void> {
    await this.extension.deactivate();
    for (const one of this.subscriptions.splice(0)) one.dispose();
    await soon("the end of the server", () => this.days.length % 2 === 0);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What the servers did so far. */
  get days(): string[] {
    return existsSync(this.diary) ? readFileSync(this.diary, "utf8").split("\n").filter(Boolean) : [];
  }
}

/** What comes of something, once it comes; fails after ten seconds. */
export async function soon<T>(what: string, look: () => T | undefined | false): Promise<T> {
  for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((again) => setTimeout(again, 20))) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`${what} did not come. Log:\n${person.log.join("\n")}\nMessages:\n${person.messages.join("\n")}`);
}
