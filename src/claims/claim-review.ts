import type { RawRow } from './import-row.js';

type Json = Readonly<Record<string, unknown>>;

/** The ClaimReview objects in JSON-LD: one, a list, a `@graph`, or a feed (`dataFeedElement`, as Data Commons has it). */
export function claimReviewsIn(json: unknown): Json[] {
  if (Array.isArray(json)) return json.flatMap(claimReviewsIn);
  if (!isObject(json)) return [];
  if (isClaimReview(json)) return [json];
  return ['@graph', 'dataFeedElement', 'itemListElement', 'item'].flatMap((key) =>
    key in json ? claimReviewsIn(json[key]) : [],
  );
}

function isClaimReview(json: Json): boolean {
  const types = [json['@type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:^|[/:])ClaimReview$/.test(type));
}

/** One ClaimReview as an entry of a list. */
export function rowOf(review: Json): RawRow {
  const rating = firstObject(review.reviewRating);
  const item = firstObject(review.itemReviewed);
  const value = numberOf(rating.ratingValue);
  const best = numberOf(rating.bestRating);
  const worst = numberOf(rating.worstRating);
  const said = stringOf(rating.alternateName) ?? stringOf(rating.name);
  const scale = best === undefined ? '' : `/${best}`;
  const onScale = value !== undefined && best !== undefined && (worst ?? 1) < best;
  return {
    claim: stringOf(review.claimReviewed) ?? stringOf(item.name) ?? stringOf(item.headline),
    text: stringOf(item.text) ?? stringOf(item.description),
    rating: said ?? (value === undefined ? undefined : `${value}${scale}`),
    ...(said === undefined && onScale ? { isTrue: value >= best } : {}),
    publisher:
      stringOf(firstObject(review.author).name) ??
      stringOf(firstObject(review.publisher).name) ??
      stringOf(review.author),
    url: stringOf(review.url) ?? stringOf(firstObject(review.mainEntityOfPage)['@id']),
    date: stringOf(review.datePublished),
    id: stringOf(review['@id']) ?? stringOf(review.identifier),
  };
}

function firstObject(value: unknown): Json {
  const [first] = [value].flat();
  return isObject(first) ? first : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first === 'number') return String(first);
  if (isObject(first)) return stringOf(first['@value']);
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
