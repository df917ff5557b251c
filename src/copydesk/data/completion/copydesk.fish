# Completion of copydesk for fish: copydesk completion fish > ~/.config/fish/completions/copydesk.fish
function __copydesk_answers
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l token (commandline -ct)
    set -l option ""
    string match -qr -- "^--[a-z-]+=" $token; and set option (string replace -r -- "=.*" "=" $token)
    for answer in (printf '%s\n' $words "$token" | $program completion --answer 2> /dev/null)
        switch $answer
            case :files
                for path in (__fish_complete_path (string replace -- "$option" "" "$token"))
                    echo $option$path
                end
            case :folders
                for path in (__fish_complete_directories (string replace -- "$option" "" "$token"))
                    echo $option$path
                end
            case :nothing
            case '*'
                echo $answer
        end
    end
end
complete -c copydesk -f -a '(__copydesk_answers)'
