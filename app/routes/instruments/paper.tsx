import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { canBeAsked, hasEasyWords, itemsFor } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import { permissions } from '~/core/staff/permissions'
import { translator } from '~/i18n'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { PrintButton } from '~/ui/PrintButton'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { dataParam } from './find'
import sheetStyles from './paper.css?url'
import { Sheet } from './paper-sheet'
import { paperView } from './paper-view'
import { versionWords } from './version-words'

export const meta = staffMeta

/** An instrument as it is asked, to be looked at and printed: for one audience, at one stage, in the page's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['read-instruments'])
  const of = toInstrument(await dataParam(member.partnershipId, params))
  const query = new URL(request.url).searchParams
  const t = translator(lang)
  const asksSomething = of.audiences.filter(audience =>
    of.stages.some(stage => itemsFor(of, { audience, stage }).length > 0),
  )
  const audience =
    of.audiences.find(one => one === query.get('audience')) ?? asksSomething[1] ?? of.audiences[0]
  const stage = of.stages.find(one => one === query.get('stage')) ?? of.stages[0]
  if (!audience || !stage || !canBeAsked(of, { audience, stage })) throw new Response(null, { status: 404 })
  const offersEasy = hasEasyWords(of, audience)
  const easy = offersEasy && query.get('words') === 'easy'
  return {
    title: t('instruments:paper.title', { title: of.title[lang] }),
    member,
    back: `/${lang}/instruments`,
    large: query.get('size') === 'large',
    easy,
    offersEasy,
    chosen: { audience, stage },
    audiences: of.audiences.map(one => ({ value: one, label: t(`journeys:audience.${one}`) })),
    stages: of.stages.map(one => ({ value: one, label: t(`journeys:stage.${one}`) })),
    sheet: paperView(of, { audience, stage }, easy, lang),
    foot: [
      of.title[lang],
      versionWords(lang, of.version),
      t(`journeys:audience.${audience}`),
      t(`journeys:stage.${stage}`),
    ].join(' · '),
    withdraw: `${settings().baseUrl.replace(/^https?:\/\//, '')}/${lang}/withdraw`,
  }
}

export default function Paper() {
  const { title, member, back, large, easy, offersEasy, chosen, audiences, stages, sheet, foot, withdraw } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('instruments')
  return (
    <StaffPage title={title} member={member} back={back}>
      <link rel="stylesheet" href={sheetStyles} />
      <form className="no-print" method="get">
        <h2 className="heading heading--small">{t('paper.choose')}</h2>
        <RadioGroup
          name="audience"
          legend={t('paper.audience')}
          options={audiences}
          defaultValue={chosen.audience}
          inline
        />
        <RadioGroup
          name="stage"
          legend={t('paper.stage')}
          options={stages}
          defaultValue={chosen.stage}
          inline
        />
        {offersEasy && (
          <RadioGroup
            name="words"
            legend={t('paper.words')}
            options={[
              { value: 'usual', label: t('paper.usual') },
              { value: 'easy', label: t('paper.easy') },
            ]}
            defaultValue={easy ? 'easy' : 'usual'}
            inline
          />
        )}
        <RadioGroup
          name="size"
          legend={t('paper.size')}
          options={[
            { value: 'normal', label: t('paper.normal') },
            { value: 'large', label: t('paper.large') },
          ]}
          defaultValue={large ? 'large' : 'normal'}
          inline
        />
        <ButtonGroup>
          <Button>{t('paper.show')}</Button>
          <PrintButton>{t('paper.print')}</PrintButton>
        </ButtonGroup>
        <p className="hint">{t('paper.other')}</p>
      </form>
      <Sheet view={sheet} large={large} foot={foot} withdraw={withdraw} />
    </StaffPage>
  )
}
