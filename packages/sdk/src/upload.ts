import type { SendUpload, Reply } from '@kaltim/offline';
import { ProblemError } from '@kaltim/api-client/errors';
import type { Uploader, UploaderOptions } from '@kaltim/api-client/uploads';
import { once } from './lazy.js';
import type { SendOptions } from './send.js';

/**
 * Milliseconds one request of an upload may take: less than the outbox waits for news of one, so that its own, better
 * knowledge of what happened comes first.
 */
const requestTimeout = 50_000;

/** The outbox's way to bring a photo to the API: what is missing there, once, for the outbox decides about another try. */
export function createUpload(
  { apiUrl, fetch, auth }: SendOptions,
  load: () => Promise<{ createDigestedUploader: (options: UploaderOptions) => Uploader }> = once(
    () => import('./load-uploads.js'),
  ),
): SendUpload {
  /** One for each person, for each learns how fast the line is, and no token may go with another's photo. */
  const uploaders = new Map<string | undefined, Uploader>();

  async function uploaderOf(sub: string | undefined): Promise<Uploader> {
    const { createDigestedUploader } = await load();
    const uploader =
      uploaders.get(sub) ??
      createDigestedUploader({
        baseUrl: apiUrl,
        fetch: (input, init) => fetch(new Request(input, init)),
        retries: 0,
        timeout: requestTimeout,
        ...(auth && {
          tokens: {
            authorize: (request, next) =>
              auth.authorize(request, (attempt) => {
                // Checked at the last moment: nobody's photo goes out under another's name.
                if (auth.user?.sub !== sub) throw new Error('Another person is signed in');
                return next(attempt);
              }),
          },
        }),
      });
    uploaders.set(sub, uploader);
    return uploader;
  }

  return async ({ id, submissionKey, sub, size, digest, read, onProgress }, signal) => {
    const uploader = await uploaderOf(sub);
    try {
      await uploader.upload(
        { size, read },
        {
          id,
          submissionKey,
          digest,
          as: sub === undefined ? 'guest' : 'session',
          signal,
          onProgress: ({ sent }) => onProgress(sent),
        },
      );
      return undefined;
    } catch (error) {
      if (error instanceof ProblemError) return replyOf(error);
      throw error;
    }
  };
}

/** A refusal in the form in which the outbox judges replies. */
function replyOf({ status, problem, retryAfter, challenge }: ProblemError): Reply {
  return {
    status,
    contentType: 'application/problem+json',
    wwwAuthenticate: challenge ?? null,
    retryAfter: retryAfter === undefined ? null : String(Math.ceil(retryAfter / 1000)),
    body: JSON.stringify(problem),
  };
}
