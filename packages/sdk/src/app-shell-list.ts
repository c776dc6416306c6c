export { listAppShell } from '@kaltim/offline/app-shell-list';
