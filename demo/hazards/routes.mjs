import { HttpError } from '../lib/http.mjs';
export async function routeHazards() {
  throw new HttpError(404, 'x');
}
