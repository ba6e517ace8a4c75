import { useTranslation } from 'react-i18next'
import { audiences } from '~/core/instrument'
import { MOST_RESPONDENTS } from '~/core/journey/forms'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { type Problem, problemAt, textOf } from '~/web/forms'

/** One person in the form, as far as it was filled in. */
export interface Row {
  audience?: string
  language?: string
}

/** The people of a form that came back; at least one, to be filled in. */
export function rowsOf(values: Record<string, unknown> | undefined): Row[] {
  const rows: unknown = values?.respondents
  const known = Array.isArray(rows) ? rows.slice(0, MOST_RESPONDENTS).map(row => (row ?? {}) as Row) : []
  return known.length > 0 ? known : [{}]
}

/**
 * What the form holds after "Add another person" or "Remove" was pressed; null when neither was.
 *
 * payload  the form's values as Conform nests them
 */
export function changedRows(
  form: FormData,
  payload: Record<string, unknown>,
): Record<string, unknown> | null {
  const intent = textOf(form, 'intent')
  const rows = rowsOf(payload)
  if (intent === 'add') return { ...payload, respondents: [...rows, {}].slice(0, MOST_RESPONDENTS) }
  const removed = /^remove-(\d)$/.exec(intent)?.[1]
  return removed ? { ...payload, respondents: rows.filter((_, index) => index !== Number(removed)) } : null
}

/** Who is asked: a pair of questions for each person, and buttons to add and remove one. */
export function RespondentRows({ rows, problems }: { rows: readonly Row[]; problems: readonly Problem[] }) {
  const { t } = useTranslation('journeys')
  const several = rows.length > 1
  return (
    <section id="respondents">
      <h2 className="heading">{t('new.respondents.title')}</h2>
      <p>{t('new.respondents.hint')}</p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the form is what a row is
        <fieldset className="group" key={index}>
          {several && (
            <legend className="group__legend">
              <span className="label">{t('new.respondents.person', { number: index + 1 })}</span>
            </legend>
          )}
          {/* A row in which nothing is chosen yet is sent too, so that it is asked for and not lost. */}
          <input type="hidden" name={`respondents[${index}].row`} value={index + 1} />
          <RespondentFields prefix={`respondents[${index}].`} row={row} problems={problems} />
          {several && (
            <Button look="quiet" name="intent" value={`remove-${index}`} formAction="#respondents">
              {t('new.respondents.remove', { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < MOST_RESPONDENTS && (
        <p>
          <Button
            look="secondary"
            name="intent"
            value="add"
            formAction={`#respondents-${rows.length}-audience`}
          >
            {t('new.respondents.add')}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Who somebody is and which language they want. */
export function RespondentFields({
  prefix = '',
  row,
  problems,
}: {
  prefix?: string
  row: Row
  problems: readonly Problem[]
}) {
  const { t } = useTranslation('journeys')
  return (
    <>
      <RadioGroup
        name={`${prefix}audience`}
        legend={t('respondent.audience')}
        error={problemAt(problems, `${prefix}audience`)}
        options={audiences.map(audience => ({ value: audience, label: t(`audience.${audience}`) }))}
        defaultValue={row.audience}
        inline
      />
      <RadioGroup
        name={`${prefix}language`}
        legend={t('respondent.language')}
        hint={t('respondent.language-hint')}
        error={problemAt(problems, `${prefix}language`)}
        options={[
          { value: 'cy', label: t('language.cy') },
          { value: 'en', label: t('language.en') },
        ]}
        defaultValue={row.language}
        inline
      />
    </>
  )
}
