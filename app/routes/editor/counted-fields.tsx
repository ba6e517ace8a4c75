import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { PairField } from '~/ui/PairField'
import { SelectField } from '~/ui/SelectField'
import type { CountedView } from './counted-view'
import { errorsAt, type Sent } from './sent'
import { typedAt, typedPair } from './typed'

/** Words that change with a number somebody gave earlier; folded away until a question is chosen. */
export function CountedFields({ view, ...sent }: { view: CountedView } & Sent) {
  const { t } = useTranslation('editor')
  const { chosen, sources, placeholder, wordings } = view
  const typed = sent.result && typedAt(sent.result, 'counted.item')
  const needed = wordings.filter(one => one.needed)
  const more = wordings.filter(one => !one.needed)
  const begun = more.some(({ forms }) =>
    forms.some(({ name, value }) => value.cy || value.en || wrongAt(sent, name)),
  )
  if (sources.length === 0) return null
  return (
    <Details summary={t('counted.title')} open={chosen !== ''}>
      <p>{t('counted.text')}</p>
      <SelectField
        name="counted.item"
        label={t('counted.item')}
        placeholder={t('counted.none')}
        defaultValue={typeof typed === 'string' ? typed : chosen}
        options={sources}
      />
      {chosen === '' ? (
        <Button look="secondary" name="act" value="counted">
          {t('counted.show')}
        </Button>
      ) : (
        <>
          <p>{t('counted.hint', { placeholder })}</p>
          <p>{t('counted.example')}</p>
          <p>{t('counted.otherwise')}</p>
        </>
      )}
      {needed.map(one => (
        <Sentences key={one.wording} of={one} alone={needed.length === 1} {...sent} />
      ))}
      {more.length > 0 && (
        <Details summary={t('counted.more')} open={begun}>
          <p>{t('counted.more-text')}</p>
          {more.map(one => (
            <Sentences key={one.wording} of={one} {...sent} />
          ))}
        </Details>
      )}
    </Details>
  )
}

/** The six sentences of one wording, each beside the numbers it is for. */
function Sentences({
  of: { wording, forms },
  alone,
  ...sent
}: { of: CountedView['wordings'][number]; alone?: boolean } & Sent) {
  const { t } = useTranslation('editor')
  return forms.map(({ form, name, example, value, advice, follows }) => (
    <PairField
      key={form}
      name={name}
      legend={[example, alone ? null : t(`wording.${wording}`)].filter(Boolean).join(' – ')}
      value={typedPair(sent.result, name) ?? value}
      advice={advice}
      errors={errorsAt(sent.problems, name)}
      {...(follows ? { hintEn: t('counted.follows') } : {})}
    />
  ))
}

const wrongAt = ({ problems }: Sent, name: string) =>
  problems.some(({ field }) => field?.startsWith(`${name}.`))
