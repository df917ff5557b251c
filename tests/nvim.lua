-- What a writer does, typed into a headless Neovim: run by test_server_neovim.py, prints "ok" or what went wrong.
local uv = vim.loop
local function wait(what, done)
  if not vim.wait(15000, done, 20) then
    io.stdout:write("no " .. what .. ": " .. vim.inspect(vim.diagnostic.get(0)) .. "\n" .. table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n")
    vim.cmd("cquit")
  end
end
local function codes()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, string.format("%s %d:%d-%d", d.code or d.user_data.lsp.code, d.lnum, d.col, d.end_col))
  end
  table.sort(found)
  return table.concat(found, ", ")
end
local function shows(wanted)
  wait(wanted, function() return codes() == wanted end)
end
local function keys(text)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), "xt", false)
end
local function act(wanted)
  local chosen
  vim.ui.select = function(items, options, choose)
    for n, item in ipairs(items) do
      if options.format_item(item):find(wanted, 1, true) then
        chosen = true
        return choose(item, n)
      end
    end
    choose(nil, nil)
  end
  vim.lsp.buf.code_action()
  wait("action " .. wanted, function() return chosen end)
end

vim.cmd("edit draft.md")
shows("plain-words 2:8-15")
keys("gg0i😀 new line<CR><Esc>")
shows("plain-words 3:8-15")
keys("Go<CR>We 😀 utilize it.<Esc>")
shows("plain-words 3:8-15, plain-words 5:8-15")
vim.api.nvim_win_set_cursor(0, { 4, 9 })
act("Write")
shows("plain-words 5:8-15")
vim.api.nvim_win_set_cursor(0, { 6, 9 })
act("here")
shows("")
assert(vim.api.nvim_buf_get_lines(0, 5, 6, true)[1] == "<!-- copydesk: ignore[plain-words] -- checked -->")
keys("6Gdd")
shows("plain-words 5:8-15")
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", {
  textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 5, character = 7 },
}, 5000)
for _, answer in pairs(answers) do
  assert(answer.result.contents.value:find("Say “use”", 1, true))
end
io.stdout:write("ok\n")
vim.cmd("qall!")
