export { listOutbox } from '~/store/outbox'
