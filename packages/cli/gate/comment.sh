#!/bin/bash
# Puts a file into a pull request as a comment, in the place of the one it put there before.
# comment.sh FILE [update], with GITHUB_REPOSITORY, PULL_REQUEST and GH_TOKEN; `update`: only if there is one. Without the right to comment (a fork's run has none) it says so.
set -euo pipefail

mark='<!-- goalsheet diff -->'
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{ echo "$mark"; cat -- "$1"; } >"$body"

comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
own=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1) || own=
if [ -z "$own" ] && [ "${2:-}" = update ]; then exit 0; fi
if [ -n "$own" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$own" --field "body=@$body" --silent && exit 0
else
  gh api --method POST "$comments" --field "body=@$body" --silent && exit 0
fi
echo '::warning title=goalsheet::没有评论的权限（来自 fork 的合并请求没有），变化见本次运行的摘要。 No right to comment (a fork has none): the changes are in the summary of this run.'
