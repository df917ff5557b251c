import * as vscode from "vscode";
import { SERVER } from "./names";
import type { Service } from "./service";

/** The rule that a diagnostic is from; "" where it is none of ours. */
export function ruleOf({ source, code }: vscode.Diagnostic): string {
  if (source !== "copydesk") return "";
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** Actions, and for each finding one that asks for the reason it is ignored for. */
export function withReason(
  document: vscode.TextDocument,
  context: vscode.CodeActionContext,
  actions: readonly (vscode.Command | vscode.CodeAction)[],
): (vscode.Command | vscode.CodeAction)[] {
  const kind = vscode.CodeActionKind.QuickFix;
  if (context.only && !context.only.contains(kind)) return [...actions];
  const asking = context.diagnostics.filter(ruleOf).map((diagnostic) => {
    const action = new vscode.CodeAction(`Ignore ${ruleOf(diagnostic)}, with a reason…`, kind);
    action.diagnostics = [diagnostic];
    action.command = {
      title: action.title,
      command: "copydesk.ignoreWithReason",
      arguments: [document.uri, ruleOf(diagnostic), diagnostic.range],
    };
    return action;
  });
  return [...actions, ...asking];
}

/** Ignore a finding, the one at the cursor where none is given, with a reason that is asked for. */
export async function ignore(service: Service, uri?: vscode.Uri, rule?: string, range?: vscode.Range): Promise<void> {
  const chosen = uri && rule && range ? { uri, rule, range } : await atCursor();
  if (!chosen) return;
  const reason = await vscode.window.showInputBox({
    title: `Ignore ${chosen.rule}`,
    prompt: "Why is this right as it stands? The reason is written into the comment.",
    placeHolder: "as the statute has it",
    ignoreFocusOut: true,
    validateInput: (value) => (/[\p{L}\p{N}]/u.test(value) ? undefined : "Whoever reads the draft next will want to know why."),
  });
  if (reason !== undefined) await service.execute(SERVER.ignore, { ...chosen, reason });
}

async function atCursor(): Promise<{ uri: vscode.Uri; rule: string; range: vscode.Range } | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri;
  const here = uri
    ? vscode.languages.getDiagnostics(uri).filter((d) => ruleOf(d) && d.range.intersection(editor.selection))
    : [];
  if (!uri || !here.length) {
    void vscode.window.showInformationMessage("There is no finding of copydesk at the cursor.");
    return undefined;
  }
  const items = here.map((diagnostic) => ({ label: ruleOf(diagnostic), detail: diagnostic.message, diagnostic }));
  const picked = items.length > 1 ? await vscode.window.showQuickPick(items, { title: "Ignore which finding?" }) : items[0];
  return picked && { uri, rule: picked.label, range: picked.diagnostic.range };
}
