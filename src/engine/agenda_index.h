/* SPDX-License-Identifier: Apache-2.0
 * What a contact is worth, in warm days times the value of the tie's layer. */
#pragma once

#include "engine/agenda.h"

/** A tie of this layer is dormant when it is below WARMTH_DORMANT and has been cooling for at least
 * so many days. */
#define AGENDA_DORMANT_DAYS 1095

/** Days since full warmth that amount to the tie's warmth: x = -g log2 w. */
double agenda_cooling_days(const AgendaTie *tie);

/** Probability that the tie has cooled by tomorrow, given how well its half-life g is known:
 * Phi(ln((x + 1) / g) / .35). */
double agenda_cooled(const AgendaTie *tie);

/** Value of the warm days that a contact buys, discounted by the chance that contact happens
 * anyway: v (p G(.8) + (1 - p) G(.25)), G(f) = (1 - exp(-rate T)) / rate, T = max(0, g log2(2 (w +
 * f (1 - w)))). */
double agenda_gain(const AgendaTie *tie);

/** What a minute of keeping in touch buys: gain x Phi(ln((x + 1) / g) / .35 - .35) / minutes. It is
 * the Whittle index of a machine that is renewed at age x and whose life g is known up to a
 * lognormal factor: E[g; g <= x], which shifts the chance that it has cooled by one deviation. Near
 * 0 while the tie is warm, since a contact then throws away the warm days that were left. */
double agenda_touch_index(const AgendaTie *tie);

/** Value of doing an event on a day: birthday 5v, half the day after; thanks 10v 2^(-age/14);
 * promise 15v, 2^(-late/3) once late; help 10v 2^(-age/5); favour 8v, 2^(-late/30) once late;
 * introduction 6v until its day. */
double agenda_event_value(const AgendaEvent *event, Tier tier, Day day);

/** Whether a tie counts as dormant. */
bool agenda_is_dormant(const AgendaTie *tie);

/** The first day from day on that keeping in touch needs a look: when half a half-life has passed
 * since full warmth (before, agenda_cooled is under .03), and no pause or gap forbids it. For a
 * store to index; G_MAXINT64 where that day never comes. warmth is that of day. */
Day agenda_review_day(const AgendaTie *tie, Day day);
