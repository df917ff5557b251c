import * as vscode from "vscode";
import { SERVER } from "./names";
import type { Service } from "./service";

/** The scheme of number sheets: they are looked at, and no drafts. */
export const SCHEME = "copydesk-sheet";

/** Number sheets, as documents that are read only. */
export class Sheets implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Show the number sheet of a draft beside it. */
  async open(service: Service, draft: vscode.TextDocument): Promise<void> {
    const { markdown } = await service.execute<{ markdown: string }>(SERVER.numberSheet, { uri: draft.uri });
    const name = draft.uri.path.split("/").pop() || "draft";
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name} – number sheet.md`, query: draft.uri.toString() });
    this.texts.set(uri.toString(), markdown);
    this.changed.fire(uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }

  /** Show it as a page in a browser. */
  async openPage(service: Service, draft: vscode.TextDocument): Promise<void> {
    await service.execute(SERVER.numberSheet, { uri: draft.uri, open: true });
  }
}

interface Readability {
  readonly summary: string;
  readonly sections: readonly { readonly heading: string; readonly line: number; readonly told: string }[];
}

/** Show how hard the sections of a draft are to read; the one that is chosen is gone to. */
export async function readability(service: Service, draft: vscode.TextDocument): Promise<void> {
  const { summary, sections } = await service.execute<Readability>(SERVER.readability, { uri: draft.uri, show: false });
  const items = sections.map(({ heading, line, told }) => ({ label: heading || "(before the first heading)", detail: told, line }));
  const chosen = await vscode.window.showQuickPick(items, { title: summary, matchOnDetail: true, placeHolder: "Go to a section" });
  if (!chosen) return;
  const at = new vscode.Position(Math.max(0, chosen.line - 1), 0);
  await vscode.window.showTextDocument(draft, { selection: new vscode.Range(at, at) });
}
