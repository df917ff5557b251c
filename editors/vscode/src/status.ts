import * as vscode from "vscode";
import { LANGUAGES } from "./names";

/** How the server is, in the language status of drafts. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem("copydesk", LANGUAGES);

  constructor() {
    this.item.name = "copydesk";
  }

  starting(): void {
    this.show("copydesk starts", "", vscode.LanguageStatusSeverity.Information, true);
  }

  running(version: string, command: string, from: string): void {
    this.show(`copydesk ${version}`, `from ${from}: ${command}`, vscode.LanguageStatusSeverity.Information);
  }

  stopped(): void {
    this.show("copydesk stopped", "The log says why.", vscode.LanguageStatusSeverity.Error);
  }

  missing(why: string): void {
    this.show("copydesk was not found", why, vscode.LanguageStatusSeverity.Error);
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(text: string, detail: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    const wrong = severity === vscode.LanguageStatusSeverity.Error;
    Object.assign(this.item, { text, detail, severity, busy });
    this.item.command = wrong
      ? { title: "Restart", command: "copydesk.restartServer" }
      : { title: "Show the Log", command: "copydesk.showLog" };
  }
}
