"""The server as pygls reads it, whose types hold every message to the protocol, with what several editors say of themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

# Where the second "utilize" stands behind an emoji: in UTF-16, or in what the client would rather count in.
CLIENTS = {"visual-studio-code": 21, "neovim@v0.11": 23, "neovim@v0.7": 21, "emacs": 20}
HERE = lsp.TextDocumentIdentifier("untitled:Draft")
DRAFT = "# Results 😀\n\nWe utilize 😀 it, we utilize it.\n\nProfits rose 12 percent, to $1.2 million from $1.5 million, the firm said.\n"


def _nothing(*_: object) -> None:
    return None


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[sys.executable, "-m", "copydesk", "server"]), params=CLIENTS
)
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient, tmp_path: Path):  # type: ignore[no-untyped-def]
    lsp_client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(_nothing)
    answer = await lsp_client.initialize_session(
        lsp.InitializeParams(
            capabilities=client_capabilities(request.param),
            workspace_folders=[lsp.WorkspaceFolder(uri=tmp_path.as_uri(), name="desk")],
        )
    )
    assert answer.server_info
    assert answer.server_info.name == "copydesk"
    yield
    await lsp_client.shutdown_session()


async def opened(client: LanguageClient) -> list[lsp.Diagnostic]:
    draft = lsp.TextDocumentItem(uri=HERE.uri, language_id="markdown", version=1, text=DRAFT)
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(text_document=draft))
    return await found(client)


async def found(client: LanguageClient) -> list[lsp.Diagnostic]:
    """The findings, pulled by a client that can, else as they are pushed."""
    if client.capabilities.text_document and client.capabilities.text_document.diagnostic:
        report = await client.text_document_diagnostic_async(lsp.DocumentDiagnosticParams(text_document=HERE))
        assert isinstance(report, lsp.RelatedFullDocumentDiagnosticReport)
        return list(report.items)
    await client.wait_for_notification(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return list(client.diagnostics[HERE.uri])


def said(findings: list[lsp.Diagnostic]) -> list[tuple[object, int, int, int]]:
    return [(one.code, one.range.start.line, one.range.start.character, one.range.end.character) for one in findings]


@pytest.mark.asyncio
async def test_findings_stand_where_this_client_counts_them(
    client: LanguageClient, request: pytest.FixtureRequest
) -> None:
    at = CLIENTS[request.node.callspec.params["client"]]
    assert said(await opened(client)) == [
        ("plain-words", 2, 3, 10),
        ("plain-words", 2, at, at + 7),
        ("percent-change", 4, 13, 23),
    ]


@pytest.mark.asyncio
async def test_an_edit_moves_what_is_found_and_is_answered_with_a_fix(client: LanguageClient) -> None:
    await opened(client)
    top = lsp.Range(start=lsp.Position(line=2, character=0), end=lsp.Position(line=2, character=0))
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(
            text_document=lsp.VersionedTextDocumentIdentifier(uri=HERE.uri, version=2),
            content_changes=[lsp.TextDocumentContentChangePartial(text="Then it rained.\n\n", range=top)],
        )
    )
    findings = await found(client)
    assert [one[:2] for one in said(findings)] == [("plain-words", 4), ("plain-words", 4), ("percent-change", 6)]
    actions = await client.text_document_code_action_async(
        lsp.CodeActionParams(
            text_document=HERE, range=findings[0].range, context=lsp.CodeActionContext(diagnostics=[findings[0]])
        )
    )
    assert [action.title for action in actions or ()] == [
        "Write “use”",
        "Ignore plain-words here",
        "Ignore plain-words in this draft",
        "Show the rule plain-words",
        "copydesk: fix all, also what wants reading",
    ]


@pytest.mark.asyncio
async def test_what_is_shown_beside_the_text(client: LanguageClient) -> None:
    await opened(client)
    hover = await client.text_document_hover_async(
        lsp.HoverParams(text_document=HERE, position=lsp.Position(line=2, character=5))
    )
    assert hover
    assert isinstance(hover.contents, lsp.MarkupContent)
    assert hover.contents.value.startswith(
        "**Say “use”, not “utilize”.**\n\nBetter: `use` (read it before you take it)\n"
    )
    symbols = await client.text_document_document_symbol_async(lsp.DocumentSymbolParams(text_document=HERE))
    assert [symbol.name for symbol in symbols or ()] == ["Results 😀"]
