import { HIDDEN } from '~/core/evidence'
import { toXlsx } from '~/core/evidence/xlsx'
import type { SignedIn } from '~/core/staff/member'
import { formatPeriod, type Lang, translator } from '~/i18n'
import type { FiguresFile } from './figures-file'

/** The figures of a file as a workbook whose first sheet says what they are and how to read them. */
export async function xlsxFile(
  lang: Lang,
  { partnership }: Pick<SignedIn, 'partnership'>,
  { name, what, from, to, head, lines, numeric }: FiguresFile,
): Promise<Response> {
  const t = translator(lang)
  const bytes = await toXlsx({
    about: {
      name: t('api:xlsx.about'),
      lines: [
        [t('api:xlsx.partnership'), lang === 'cy' ? partnership.nameCy : partnership.nameEn],
        [t('api:xlsx.what'), what],
        [t('api:xlsx.period'), formatPeriod(lang, from, to)],
        [t('api:xlsx.rounded-title'), t('api:xlsx.rounded')],
        [t('api:xlsx.hidden-title'), t('api:xlsx.hidden', { sign: HIDDEN })],
      ],
    },
    figures: { name: t('api:xlsx.figures'), head, lines, numeric },
  })
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
