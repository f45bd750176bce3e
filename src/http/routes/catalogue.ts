import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../domain/errors.js';
import type { Rulebook } from '../../domain/rulebook.js';
import type { Language } from '../../domain/taxonomy.js';
import { modelRef } from '../../inference/model-store.js';
import type { Pipeline } from '../../pipeline/open.js';
import { rulebookPage } from '../pages/rulebook-page.js';
import { rulebooksPage } from '../pages/rulebooks-page.js';
import { sendDataOrPage } from '../send-page.js';

/** `GET /models`: what is loaded, each with its card. */
export function modelsRoute(pipeline: Pipeline, modelsDirectory: string): RequestHandler {
  return async (_request, response) => {
    const models = await Promise.all(
      pipeline.models.map(async (entry) => ({
        ...modelRef(entry),
        licence: entry.licence,
        source: entry.source,
        // An operator's own model may come without one.
        card: await readFile(resolve(modelsDirectory, entry.card), 'utf8').catch(() => ''),
        quality: entry.quality,
      })),
    );
    response.json({ models });
  };
}

/** `GET /rulebooks`: the regimes in force, as data or as a page. */
export function rulebooksRoute(pipeline: Pipeline): RequestHandler {
  return (request, response) => {
    const books = pipeline.rulebooks;
    const rulebooks = books.map(
      ({ elements: _, checklist: __, calendar: ___, rules, ...summary }) => ({
        ...summary,
        rules: rules.length,
      }),
    );
    sendDataOrPage(request, response, {
      data: { rulebooks },
      page: (language) => rulebooksPage(books, language),
    });
  };
}

/** Pages kept: both languages of every regime, and of more versions than are in force between two reloads. */
const MOST_PAGES = 32;

/**
 * `GET /rulebooks/:regime`: one regime's rules in full, as data or as a page to print. Pages are kept: writing one
 * takes tens of milliseconds, in which no other request is served.
 */
export function rulebookRoute(pipeline: Pipeline): RequestHandler {
  const pages = new LRUCache<string, string>({ max: MOST_PAGES });
  const pageOf = (book: Rulebook, language: Language) => {
    const key = `${book.sha256} ${language}`;
    const kept = pages.get(key) ?? rulebookPage(book, language);
    pages.set(key, kept);
    return kept;
  };
  return (request, response) => {
    const book = pipeline.rulebooks.find(({ regime }) => regime === request.params.regime);
    if (!book) throw noSuchRegime();
    sendDataOrPage(request, response, {
      data: book,
      page: (language) => pageOf(book, language),
    });
  };
}

function noSuchRegime(): AppError {
  return new AppError('not-found', {
    id: 'Tidak ada peraturan untuk rezim itu. Lihat daftarnya di /rulebooks.',
    en: 'There is no rulebook for that regime. See /rulebooks for the list.',
  });
}
