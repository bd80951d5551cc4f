# SPDX-License-Identifier: Apache-2.0
# Completion for fish: the program itself knows what a word may become. fish then shows only what
# holds the typed letters as they are: to complete "Özgür", type the accents, or type no letter.
function __kith_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in (kith __complete -- $words[2..-1] "$typed" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$typed"
        else
            echo $line
        end
    end
end
complete -c kith -f -a '(__kith_complete)'
