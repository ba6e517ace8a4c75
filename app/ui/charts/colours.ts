/** The page's own colours (app/styles/_tokens.scss), with the light scheme's values where a drawing stands alone. */
export const INK = 'var(--ink, #241d3d)'
export const MUTED = 'var(--soft, #4c4463)'
export const EDGE = 'var(--edge, #7d7388)'
export const LINE = 'var(--line, #d8cdbb)'
export const LICHEN = 'var(--lichen, #c3d74c)'
export const WASH = 'var(--wash, #eff4cd)'
export const PAPER = 'var(--sheet, #fffdf8)'
