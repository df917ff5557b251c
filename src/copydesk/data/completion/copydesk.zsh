#compdef copydesk
# Completion of copydesk for zsh: source <(copydesk completion zsh), or a file _copydesk on the fpath.
_copydesk() {
    local -a answers found shown
    local answer
    answers=("${(@f)$(print -rl -- "${(@)words[2,CURRENT-1]}" "$PREFIX" | ${words[1]} completion --answer 2> /dev/null)}")
    for answer in $answers; do
        case $answer in
            :files) compset -P '--*='; _files; return ;;
            :folders) compset -P '--*='; _files -/; return ;;
            :nothing) _message 'nothing to choose from here'; return ;;
            *$'\t'*) found+=("${answer%%$'\t'*}"); shown+=("${answer/$'\t'/  -- }") ;;
            *) found+=("$answer"); shown+=("$answer") ;;
        esac
    done
    (( $#found )) && compadd -l -d shown -a found
}
if [[ $funcstack[1] == _copydesk ]]; then
    _copydesk "$@"
else
    compdef _copydesk copydesk
fi
