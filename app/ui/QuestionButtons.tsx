import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { ButtonGroup } from './ButtonGroup'

/** Continue, and beside it the way past the question. Continue comes first, so Enter means continue. */
export function QuestionButtons() {
  const { t } = useTranslation('common')
  return (
    <ButtonGroup>
      <Button name="intent" value="continue">
        {t('continue')}
      </Button>
      <Button look="quiet" name="intent" value="skip" formNoValidate>
        {t('skip-question')}
      </Button>
    </ButtonGroup>
  )
}
