import * as os from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";
import { SETTINGS } from "./names";

/** The folders of the workspace that are on the disk. */
export function folders(): string[] {
  return (vscode.workspace.workspaceFolders ?? []).filter((f) => f.uri.scheme === "file").map((f) => f.uri.fsPath);
}

/** The settings as the server takes them. Python of a project runs only in a workspace that is trusted. */
export function serverSettings(): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration("copydesk");
  const found: Record<string, unknown> = {};
  for (const name of SETTINGS) found[name] = configuration.get(name) ?? null;
  found.trust = vscode.workspace.isTrusted ? (found.trust ?? folders()) : false;
  found.config = typeof found.config === "string" ? resolved(found.config) : found.config;
  return found;
}

/** A path that somebody set: what `~` and `${workspaceFolder}` stand for is put in, and it begins at the first folder. */
export function resolved(set: string): string {
  const [first] = folders();
  const named = set.trim().replaceAll("${workspaceFolder}", first ?? "").replace(/^~(?=$|[\\/])/, () => os.homedir());
  return named && first && !path.isAbsolute(named) ? path.join(first, named) : named;
}
