import { listSideBySide, pairsIn } from '~/i18n/review'
import type { Text } from './strings'

/** Every text of the data that keeps both languages side by side: the instruments and the self-assessment. */
export function readSideBySide(): Text[] {
  return listSideBySide().flatMap(({ file, data }) =>
    pairsIn(data).flatMap(({ key, ...pair }) =>
      (['cy', 'en'] as const).map(lang => ({ file, lang, namespace: 'side-by-side', key, text: pair[lang] })),
    ),
  )
}
