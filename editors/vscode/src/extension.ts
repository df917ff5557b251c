import * as vscode from "vscode";
import { ignore } from "./ignoring";
import { LANGUAGES } from "./names";
import { Service } from "./service";
import { readability, SCHEME, Sheets } from "./sheets";
import { Status } from "./status";

let service: Service | undefined;

/** Start the server, and offer the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("copydesk");
  const status = new Status();
  const sheets = new Sheets();
  const { minimum } = (context.extension.packageJSON as { copydesk: { minimum: string } }).copydesk;
  const running = (service = new Service(minimum, log, status));

  const offer = (name: string, does: (...given: never[]) => unknown) =>
    vscode.commands.registerCommand(`copydesk.${name}`, async (...given: never[]) => {
      try {
        await does(...given);
      } catch (error) {
        log.appendLine(`${name}: ${String(error)}`);
        void vscode.window.showErrorMessage(`copydesk: ${error instanceof Error ? error.message : String(error)}`);
      }
    });

  context.subscriptions.push(
    log,
    status,
    running,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, sheets),
    offer("restartServer", () => running.restart()),
    offer("showLog", () => log.show(true)),
    offer("openNumberSheet", () => onDraft((draft) => sheets.open(running, draft))),
    offer("openNumberSheetPage", () => onDraft((draft) => sheets.openPage(running, draft))),
    offer("openReadability", () => onDraft((draft) => readability(running, draft))),
    offer("ignoreWithReason", (uri?: vscode.Uri, rule?: string, range?: vscode.Range) => ignore(running, uri, rule, range)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // What the server was started with; it asks for the other settings by itself.
      const fixed = ["copydesk.path", "copydesk.diagnostics"].some((name) => event.affectsConfiguration(name));
      if (fixed) void running.restart();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(async () => {
      await running.lookAgain();
      await running.settingsChanged();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.restart()),
  );
  await running.restart();
}

/** Have the server leave. */
export async function deactivate(): Promise<void> {
  await service?.stop();
  service = undefined;
}

async function onDraft(does: (draft: vscode.TextDocument) => Promise<void>): Promise<void> {
  const draft = vscode.window.activeTextEditor?.document;
  if (draft && LANGUAGES.includes(draft.languageId)) await does(draft);
  else void vscode.window.showInformationMessage("copydesk: open a draft in Markdown or plain text first.");
}
