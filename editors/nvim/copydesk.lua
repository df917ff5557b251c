-- copydesk in Neovim 0.7 to 0.10: put this file into ~/.config/nvim/plugin/. Neovim 0.11 and later: docs/editors.md.
local filetypes = { markdown = true, text = true, mdx = true }

local function start(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  local marks = vim.fs and vim.fs.find({ "copydesk.toml", ".git" }, { upward = true, path = vim.fn.fnamemodify(name, ":h") })
  local root = marks and marks[1] and vim.fn.fnamemodify(marks[1], ":h") or vim.fn.getcwd()
  local known = vim.g.copydesk_client and vim.lsp.get_client_by_id(vim.g.copydesk_client)
  local client = known and vim.g.copydesk_client
    or vim.lsp.start_client({
      name = "copydesk",
      cmd = { "copydesk", "server" },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      init_options = vim.g.copydesk_options or vim.empty_dict(),
    })
  if client then
    vim.g.copydesk_client = client
    vim.lsp.buf_attach_client(buffer, client)
  end
end

vim.api.nvim_create_autocmd("FileType", {
  callback = function(event)
    if filetypes[event.match] then
      start(event.buf)
    end
  end,
})
