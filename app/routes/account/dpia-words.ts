import { type FieldOf, fieldsOf } from '~/core/statements/fields'
import { type Lang, translator } from '~/i18n'

/** The names of what a partnership fills in of its impact assessment. */
export const dpiaLegends = (lang: Lang): Record<string, string> =>
  Object.fromEntries(
    fieldsOf('dpia').map(([name]) => [name, translator(lang)(`dpia:field.${name as FieldOf<'dpia'>}`)]),
  )
