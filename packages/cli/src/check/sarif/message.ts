/**
 * A plain-text message (§3.11). Braces would be placeholders and are doubled (§3.11.5); `[…](` would begin a link, so a blank parts
 * the two (§3.11.6).
 */
export function plainMessage(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
