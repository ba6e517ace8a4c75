import { useTranslation } from 'react-i18next'
import { limits } from '~/core/instrument/editing'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { PairField } from '~/ui/PairField'
import { SelectField } from '~/ui/SelectField'
import type { CountedView } from './counted-view'
import { errorsAt, type Sent } from './sent'
import { typedAt, typedPair } from './typed'

/** Words that change with a number somebody gave earlier; folded away unless a sentence is still to be written. */
export function CountedFields({ view, ...sent }: { view: CountedView } & Sent) {
  const { t } = useTranslation('editor')
  const { chosen, from, sources, placeholder, wordings } = view
  const typed = sent.result && typedAt(sent.result, 'counted.item')
  const item = typeof typed === 'string' ? typed : chosen
  // What was typed stands there again, also when somebody else has meanwhile taken away what is kept.
  const shown = chosen !== '' || typedAt(sent.result, 'counted.forms') !== undefined
  const needed = wordings.filter(one => shown && one.needed)
  const more = wordings.filter(one => shown && !one.needed)
  // Open where something is to be put right: a wording that is begun and not finished, or refused.
  const wrong = more.some(
    ({ forms }) =>
      (forms.some(({ value }) => value.cy) && !forms.every(({ value }) => value.cy)) ||
      forms.some(({ name }) => wrongAt(sent, name)),
  )
  const unwritten = needed.some(({ forms }) =>
    forms.some(({ value, name }) => !value.cy || wrongAt(sent, name)),
  )
  if (sources.length === 0) return null
  return (
    <Details
      summary={from ? `${t('counted.title')}: ${t('item.title', { place: from })}` : t('counted.title')}
      open={wrong || unwritten}
    >
      <p>{t('counted.text')}</p>
      <SelectField
        name="counted.item"
        label={t('counted.item')}
        placeholder={t('counted.none')}
        defaultValue={item}
        options={sources}
      />
      {shown ? (
        <>
          <p>{t('counted.hint', { placeholder })}</p>
          <p>{t('counted.example')}</p>
          <p>{t('counted.follows')}</p>
          <p>{t('counted.otherwise')}</p>
        </>
      ) : (
        <Button look="secondary" name="act" value="counted">
          {t('counted.show')}
        </Button>
      )}
      {needed.map(one => (
        <Sentences key={one.wording} of={one} {...sent} />
      ))}
      {more.length > 0 && (
        <Details summary={t('counted.more')} open={wrong}>
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
function Sentences({ of: { wording, forms }, ...sent }: { of: CountedView['wordings'][number] } & Sent) {
  const { t } = useTranslation('editor')
  return (
    <fieldset className="sentences">
      <legend className="heading heading--small">{t(`wording.${wording}`)}</legend>
      {forms.map(({ form, name, example, value, advice }) => (
        <PairField
          key={form}
          name={name}
          legend={example}
          value={typedPair(sent.result, name) ?? value}
          advice={advice}
          errors={errorsAt(sent.problems, name)}
          limit={limits.text}
        />
      ))}
    </fieldset>
  )
}

const wrongAt = ({ problems }: Sent, name: string) =>
  problems.some(({ field }) => field?.startsWith(`${name}.`))
