# SPDX-License-Identifier: Apache-2.0
# Completion for bash: the program itself knows what a word may become.
_kith() {
    local typed=${COMP_WORDS[COMP_CWORD]} line value
    local -a words=()

    for line in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        line=${line#[\"\']}
        words+=("${line//\\/}")
    done
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o default
            return
        fi
        printf -v value %q "${line%%$'\t'*}"
        [[ $typed != [\"\']* ]] || value=${line%%$'\t'*}
        COMPREPLY+=("$value")
    done < <(kith __complete -- "${words[@]}" 2>/dev/null)
}
complete -F _kith kith
