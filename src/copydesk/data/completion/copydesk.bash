# Completion of copydesk for bash 3.2 and newer: eval "$(copydesk completion bash)"
_copydesk() {
    local line="${COMP_LINE:0:COMP_POINT}" word
    local -a words
    read -r -a words <<< "$line"
    [[ "$line" == *[[:space:]] ]] && words+=("")
    local whole="${words[${#words[@]}-1]}" current="${COMP_WORDS[COMP_CWORD]}"
    [[ "$current" == [=:] ]] && current=""
    # bash takes what stands before = and : for words of their own; what it replaces begins behind them.
    local before="${whole%"$current"}"
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        case "$word" in
            :files) ;;  # bash's own, since nothing else is offered
            :folders) compopt -o plusdirs +o default +o bashdefault 2> /dev/null ;;
            :nothing) compopt +o default +o bashdefault 2> /dev/null ;;
            *) COMPREPLY+=("${word#"$before"}") ;;
        esac
    done < <(printf '%s\n' "${words[@]:1}" | "${COMP_WORDS[0]}" completion --answer 2> /dev/null)
}
complete -o bashdefault -o default -F _copydesk copydesk
