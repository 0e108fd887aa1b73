import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { calendarEvents, toCalendar } from '../../domain/changes/calendar.ts';
import { dataUrls } from '../../links.ts';
import { SITE_NAME } from '../../site.ts';

/** Reviews and dates of law, for calendars to subscribe to. */
export const GET: APIRoute = async () =>
  new Response(toCalendar(calendarEvents(await getCatalogue()), SITE_NAME, dataUrls.at), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
