import type { Audience, Stage } from '~/core/instrument'
import type { Day } from './days'

/** Languages in which somebody is asked. */
export type Language = 'cy' | 'en'

/** How a check-in reaches the person: a link the worker passes on, an e-mail, or the worker's own phone. */
export const channels = ['link', 'email', 'phone'] as const
export type SendingChannel = (typeof channels)[number]

/** How a check-in was answered or is to be: also on paper, typed in by a worker, which nobody is sent. */
export type Channel = SendingChannel | 'paper'

/** Somebody who is asked, known by place in the journey and audience. No name: who it is stands in the service's own case file under the reference. */
export interface Respondent {
  id: string
  audience: Audience
  language: Language
}

/** A person's time with a service, kept by one worker under the service's own reference. */
export interface Journey {
  id: string
  reference: string
  service: { id: string; nameCy: string; nameEn: string }
  openedOn: Day
  closedOn: Day | null
  respondents: Respondent[]
}

/** A check-in that was sent. Nothing here, and nothing a worker's login can read, says whether it was answered. */
export interface Invitation {
  id: string
  respondentId: string
  instrument: string
  stage: Stage
  round: number
  channel: Channel
  language: Language
  sentAt: Date
  expiresAt: Date
  cancelledAt: Date | null
}

/** What a respondent chose to let the worker see, and the worker's answer to it. */
export interface SharedAnswer {
  id: string
  respondentId: string
  instrument: string
  version: number
  stage: Stage
  language: Language
  /** item key → option code or text */
  answers: Record<string, string>
  sharedOn: Day
  reply: { text: string; language: Language; on: Day } | null
}

export type { Audience, Stage }
