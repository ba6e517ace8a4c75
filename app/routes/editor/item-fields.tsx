import { useTranslation } from 'react-i18next'
import { constructs, MOST_OPTIONS } from '~/core/instrument'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Details } from '~/ui/Details'
import { PairField } from '~/ui/PairField'
import { Panel } from '~/ui/Panel'
import { SelectField } from '~/ui/SelectField'
import { problemAt, typedList, typedText } from '~/web/forms'
import { CountedFields } from './counted-fields'
import type { ItemView, WordingField } from './item-view'
import { PictureFields } from './picture-fields'
import { errorsAt, type Sent } from './sent'
import { typedPair } from './typed'

type Words = ItemView['text']

/** Everything that makes a question: what it asks, its answers, who is asked it and when. */
export function ItemFields({ view, ...sent }: { view: ItemView } & Sent) {
  const { t } = useTranslation('editor')
  return (
    <>
      <Panel title={t('item.question')}>
        <p className="soft">{view.typeWord}</p>
        <WordsFields words={view.text} area {...sent} />
        <Details summary={t(view.hasHint ? 'item.hint' : 'item.hint-open')} open={view.hasHint}>
          <WordsFields words={view.hint} area {...sent} />
        </Details>
        <CountedFields view={view.counted} {...sent} />
        <PictureFields view={view.picture} {...sent} />
        <PairField
          name="short"
          legend={t('item.short')}
          hint={t('item.short-hint')}
          value={typedPair(sent.result, 'short') ?? view.short.value}
          errors={errorsAt(sent.problems, 'short')}
        />
      </Panel>
      <Answers view={view} {...sent} />
      <Panel title={t('item.more')}>
        <Readers view={view} {...sent} />
      </Panel>
    </>
  )
}

/** The wordings of one text: those that are needed, and the others one press away. */
function WordsFields({
  words,
  area,
  legend,
  ...sent
}: { words: Words; area?: boolean; legend?: string } & Sent) {
  const { t } = useTranslation('editor')
  const both = words.needed.length > 1
  const field = ({ name, wording, value, advice, limit }: WordingField) => (
    <PairField
      key={name}
      name={name}
      legend={
        [legend, both || wording !== words.needed[0]?.wording ? t(`wording.${wording}`) : null]
          .filter(Boolean)
          .join(' – ') || t('item.question')
      }
      value={typedPair(sent.result, name) ?? value}
      advice={advice}
      errors={errorsAt(sent.problems, name)}
      {...(wording === 'chi' && both ? { hintEn: t('wording.chi-en-hint') } : {})}
      {...(area ? { limit } : {})}
    />
  )
  // Closed, or a question with every wording would be a page without end; open where something is to be put right.
  const wrong = words.more.some(
    ({ name, value }) =>
      !value.cy !== !value.en || sent.problems.some(({ field }) => field?.startsWith(`${name}.`)),
  )
  return (
    <>
      {words.needed.map(field)}
      {words.more.length > 0 && (
        <Details summary={t('wording.more')} open={wrong}>
          {words.more.map(field)}
        </Details>
      )}
    </>
  )
}

/** What can be answered: fixed scales, or answers of its own. */
function Answers({ view, ...sent }: { view: ItemView } & Sent) {
  const { t } = useTranslation('editor')
  const { type } = view
  if (type === 'short-text' || type === 'long-text') return null
  return (
    <Panel title={t('item.answers')}>
      <div id="answers">
        {type === 'agree' && <p>{t('item.scale-agree')}</p>}
        {type === 'frequency' && <p>{t('item.scale-frequency')}</p>}
        {view.answers && (
          <>
            <p className="hint">{t('item.yes-no-hint')}</p>
            <WordsFields words={view.answers.yes} legend={t('item.yes')} {...sent} />
            <WordsFields words={view.answers.no} legend={t('item.no')} {...sent} />
          </>
        )}
        {view.anchors && (
          <>
            <WordsFields words={view.anchors.low} legend={t('item.low')} {...sent} />
            <WordsFields words={view.anchors.high} legend={t('item.high')} {...sent} />
          </>
        )}
        {(type === 'one-of' || type === 'several-of') && <Options view={view} {...sent} />}
      </div>
    </Panel>
  )
}

function Options({ view, ...sent }: { view: ItemView } & Sent) {
  const { t } = useTranslation('editor')
  return (
    <>
      {view.text.needed.length > 1 && <p className="hint">{t('item.options-hint')}</p>}
      <ol className="options">
        {view.options.map(({ code, alone, place, words }, index) => (
          <li key={code} className="options__item">
            <input type="hidden" name={`options[${index}].code`} value={code} />
            <WordsFields words={words} legend={t('item.option', { place })} {...sent} />
            {view.type === 'several-of' && (
              <label className="tick">
                <input type="checkbox" name={`options[${index}].alone`} value="yes" defaultChecked={alone} />{' '}
                {t('item.alone')}
              </label>
            )}
            <p className="questions__acts">
              {index > 0 && <Act value={`up:${index}`}>{t('item.option-up', { place })}</Act>}
              {index < view.options.length - 1 && (
                <Act value={`down:${index}`}>{t('item.option-down', { place })}</Act>
              )}
              <Act value={`remove:${index}`}>{t('item.option-remove', { place })}</Act>
            </p>
          </li>
        ))}
      </ol>
      {view.options.length < MOST_OPTIONS && (
        <Button look="secondary" name="act" value="add">
          {t('item.option-add')}
        </Button>
      )}
    </>
  )
}

const Act = ({ value, children }: { value: string; children: string }) => (
  <Button look="quiet" name="act" value={value}>
    {children}
  </Button>
)

/** Who is asked, when, after what, and what it is about. */
function Readers({ view, result, problems }: { view: ItemView } & Sent) {
  const { t } = useTranslation('editor')
  return (
    <>
      <CheckboxGroup
        name="audiences"
        legend={t('item.audiences')}
        error={problemAt(problems, 'audiences')}
        options={view.audiences.options}
        defaultValue={typedList(result, 'audiences') ?? view.audiences.chosen}
        inline
      />
      <CheckboxGroup
        name="stages"
        legend={t('item.stages')}
        error={problemAt(problems, 'stages')}
        options={view.stages.options}
        defaultValue={typedList(result, 'stages') ?? view.stages.chosen}
        inline
      />
      <SelectField
        name="construct"
        label={t('item.construct')}
        hint={t('item.construct-hint')}
        placeholder={t('item.construct-none')}
        defaultValue={typedText(result, 'construct') ?? view.construct}
        options={constructs.map(value => ({ value, label: t(`item.constructs.${value}`) }))}
      />
      {view.conditions.length > 0 && (
        <SelectField
          name="condition"
          label={t('item.condition')}
          placeholder={t('item.condition-none')}
          defaultValue={typedText(result, 'condition') ?? view.condition?.key ?? ''}
          options={view.conditions}
        />
      )}
      {view.condition && (
        <CheckboxGroup
          name="is"
          legend={t('item.condition-is')}
          options={view.condition.answers}
          defaultValue={typedList(result, 'is') ?? view.condition.is}
          inline
        />
      )}
    </>
  )
}
