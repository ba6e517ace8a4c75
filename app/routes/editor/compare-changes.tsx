import { useTranslation } from 'react-i18next'
import { Table } from '~/ui/Table'

type Pair = { cy: string; en: string }

/** Texts before and now, in the languages in which they differ. Added words are underlined by the browser's own marks. */
export function Changes({
  changes,
}: {
  changes: { field: string; name: string; before: Pair; after: Pair }[]
}) {
  const { t } = useTranslation('editor')
  const rows = changes.flatMap(({ field, name, before, after }) =>
    (['cy', 'en'] as const)
      .filter(lang => before[lang] !== after[lang])
      .map(lang => [
        <span key={field}>
          {name} · <span lang={lang}>{t(`list.${lang}`)}</span>
        </span>,
        before[lang] ? (
          <del key="before" lang={lang}>
            {before[lang]}
          </del>
        ) : (
          '–'
        ),
        after[lang] ? (
          <ins key="after" lang={lang}>
            {after[lang]}
          </ins>
        ) : (
          '–'
        ),
      ]),
  )
  return (
    <Table
      caption={t('compare.title')}
      captionHidden
      stacked
      head={[t('compare.field'), t('compare.before'), t('compare.after')]}
      rows={rows}
    />
  )
}
