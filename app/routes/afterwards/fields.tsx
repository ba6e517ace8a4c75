import { useTranslation } from 'react-i18next'
import { waysAgain } from '~/core/journey/afterwards'
import type { Choice } from '~/ui/choices'
import { RadioGroup } from '~/ui/RadioGroup'
import { type Problem, problemAt } from '~/web/forms'

interface AfterwardsFieldsProps {
  prefix: string
  person: { id: string; name: string; way?: string; months?: string }
  typed: { way?: string; months?: string } | null
  months: readonly Choice[]
  problems: readonly Problem[]
}

/** One person: how they want to be asked, and when. */
export function AfterwardsFields({ prefix, person, typed, months, problems }: AfterwardsFieldsProps) {
  const { t } = useTranslation('afterwards')
  const chosen = typed ?? person
  return (
    <fieldset className="group">
      <legend className="group__legend">
        <span className="heading heading--small">{person.name}</span>
      </legend>
      <input type="hidden" name={`${prefix}respondent`} value={person.id} />
      <RadioGroup
        name={`${prefix}way`}
        legend={t('legend')}
        error={problemAt(problems, `${prefix}way`)}
        options={waysAgain.map(value => ({
          value,
          label: t(`way.${value}.label`),
          hint: t(`way.${value}.hint`),
        }))}
        defaultValue={chosen.way}
      />
      <RadioGroup
        name={`${prefix}months`}
        legend={t('when')}
        hint={t('when-hint')}
        error={problemAt(problems, `${prefix}months`)}
        options={months}
        defaultValue={chosen.months}
        inline
      />
    </fieldset>
  )
}
