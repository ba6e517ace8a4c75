export { findSound } from '~/store/recordings'
