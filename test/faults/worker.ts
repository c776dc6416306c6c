// The service worker of the campaign's page.
import { serveKaltim } from '@kaltim/sdk/service-worker';

serveKaltim(self, { apiUrl: new URL(location.href).searchParams.get('api')! });
