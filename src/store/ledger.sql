-- SPDX-License-Identifier: Apache-2.0
-- The ledgers' statements for change tracking (see track.sql), and the index over all of them.

-- query: track_promise_get
SELECT space_id, person_id, id, made_at, ended_at, what, theirs, place, importance, due, soon,
       state, dates, minutes, slip, seq
  FROM promise
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_promise_put
INSERT INTO promise (space_id, person_id, id, made_at, ended_at, what, theirs, place,
       importance, due, soon, state, dates, minutes, slip, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       theirs = excluded.theirs, place = excluded.place, importance = excluded.importance,
       due = excluded.due, soon = excluded.soon, state = excluded.state, dates = excluded.dates,
       minutes = excluded.minutes, slip = excluded.slip, seq = excluded.seq

-- query: track_promise_delete
DELETE FROM promise
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_promise_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, theirs, place, importance, due, soon,
       state, dates, minutes, slip, seq
  FROM promise
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_slip_get
SELECT space_id, person_id, id, made_at, ended_at, what, kind, part, effect, repair, prevention,
       grave, state, channel, owned_at, promise, seq
  FROM slip
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_slip_put
INSERT INTO slip (space_id, person_id, id, made_at, ended_at, what, kind, part, effect, repair,
       prevention, grave, state, channel, owned_at, promise, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       kind = excluded.kind, part = excluded.part, effect = excluded.effect,
       repair = excluded.repair, prevention = excluded.prevention, grave = excluded.grave,
       state = excluded.state, channel = excluded.channel, owned_at = excluded.owned_at,
       promise = excluded.promise, seq = excluded.seq

-- query: track_slip_delete
DELETE FROM slip
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_slip_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, kind, part, effect, repair, prevention,
       grave, state, channel, owned_at, promise, seq
  FROM slip
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_thanks_get
SELECT space_id, person_id, id, made_at, ended_at, what, because, effort, state, channel, note,
       outcome, sent_at, source, origin, seq
  FROM thanks
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_thanks_put
INSERT INTO thanks (space_id, person_id, id, made_at, ended_at, what, because, effort, state,
       channel, note, outcome, sent_at, source, origin, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       because = excluded.because, effort = excluded.effort, state = excluded.state,
       channel = excluded.channel, note = excluded.note, outcome = excluded.outcome,
       sent_at = excluded.sent_at, source = excluded.source, origin = excluded.origin,
       seq = excluded.seq

-- query: track_thanks_delete
DELETE FROM thanks
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_thanks_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, because, effort, state, channel, note,
       outcome, sent_at, source, origin, seq
  FROM thanks
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_feedback_get
SELECT space_id, person_id, id, made_at, ended_at, text, given, state, decision, why, act,
       hold_until, decided_at, acted_at, reported_at, seq
  FROM feedback
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_feedback_put
INSERT INTO feedback (space_id, person_id, id, made_at, ended_at, text, given, state, decision,
       why, act, hold_until, decided_at, acted_at, reported_at, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, text = excluded.text,
       given = excluded.given, state = excluded.state, decision = excluded.decision,
       why = excluded.why, act = excluded.act, hold_until = excluded.hold_until,
       decided_at = excluded.decided_at, acted_at = excluded.acted_at,
       reported_at = excluded.reported_at, seq = excluded.seq

-- query: track_feedback_delete
DELETE FROM feedback
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_feedback_of_person
SELECT space_id, person_id, id, made_at, ended_at, text, given, state, decision, why, act,
       hold_until, decided_at, acted_at, reported_at, seq
  FROM feedback
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_need_get
SELECT space_id, person_id, id, made_at, ended_at, what, kind, source, until, state, seq
  FROM need
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_need_put
INSERT INTO need (space_id, person_id, id, made_at, ended_at, what, kind, source, until, state,
       seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       kind = excluded.kind, source = excluded.source, until = excluded.until,
       state = excluded.state, seq = excluded.seq

-- query: track_need_delete
DELETE FROM need
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_need_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, kind, source, until, state, seq
  FROM need
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_offer_get
SELECT space_id, person_id, id, made_at, ended_at, what, until, state, seq
  FROM offer
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_offer_put
INSERT INTO offer (space_id, person_id, id, made_at, ended_at, what, until, state, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       until = excluded.until, state = excluded.state, seq = excluded.seq

-- query: track_offer_delete
DELETE FROM offer
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_offer_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, until, state, seq
  FROM offer
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_favor_get
SELECT space_id, person_id, id, made_at, ended_at, what, given, kind, weight, thanks, seq
  FROM favor
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_favor_put
INSERT INTO favor (space_id, person_id, id, made_at, ended_at, what, given, kind, weight,
       thanks, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, what = excluded.what,
       given = excluded.given, kind = excluded.kind, weight = excluded.weight,
       thanks = excluded.thanks, seq = excluded.seq

-- query: track_favor_delete
DELETE FROM favor
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_favor_of_person
SELECT space_id, person_id, id, made_at, ended_at, what, given, kind, weight, thanks, seq
  FROM favor
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_introduction_get
SELECT space_id, person_id, id, made_at, ended_at, other, why, text, answer_a, answer_b, state,
       connected_at, outcome, seq
  FROM introduction
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_introduction_put
INSERT INTO introduction (space_id, person_id, id, made_at, ended_at, other, why, text,
       answer_a, answer_b, state, connected_at, outcome, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at, other = excluded.other,
       why = excluded.why, text = excluded.text, answer_a = excluded.answer_a,
       answer_b = excluded.answer_b, state = excluded.state,
       connected_at = excluded.connected_at, outcome = excluded.outcome, seq = excluded.seq

-- query: track_introduction_delete
DELETE FROM introduction
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_introduction_of_person
SELECT space_id, person_id, id, made_at, ended_at, other, why, text, answer_a, answer_b, state,
       connected_at, outcome, seq
  FROM introduction
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: track_boundary_get
SELECT space_id, person_id, id, made_at, ended_at, not_before, at_most, max_days, quiet, quiet_from,
       quiet_to, zone, only_channels, never_channels, no_occasions, do_not_contact, paused_until, note,
       gone, seq
  FROM boundary
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_boundary_put
INSERT INTO boundary (space_id, person_id, id, made_at, ended_at, not_before, at_most, max_days,
       quiet, quiet_from, quiet_to, zone, only_channels, never_channels, no_occasions, do_not_contact,
       paused_until, note, gone, seq)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
ON CONFLICT (space_id, person_id, id) DO UPDATE
   SET made_at = excluded.made_at, ended_at = excluded.ended_at,
       not_before = excluded.not_before, at_most = excluded.at_most, max_days = excluded.max_days,
       quiet = excluded.quiet, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
       zone = excluded.zone, only_channels = excluded.only_channels, never_channels = excluded.never_channels,
       no_occasions = excluded.no_occasions, do_not_contact = excluded.do_not_contact,
       paused_until = excluded.paused_until, note = excluded.note,
       gone = excluded.gone, seq = excluded.seq

-- query: track_boundary_delete
DELETE FROM boundary
 WHERE space_id = $1 AND person_id = $2 AND id = $3

-- query: track_boundary_of_person
SELECT space_id, person_id, id, made_at, ended_at, not_before, at_most, max_days, quiet, quiet_from,
       quiet_to, zone, only_channels, never_channels, no_occasions, do_not_contact, paused_until, note,
       gone, seq
  FROM boundary
 WHERE space_id = $1 AND person_id = $2
 ORDER BY id

-- query: entry_put
INSERT INTO entry (space_id, id, kind, person_id, other_id, open, day)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (space_id, id) DO UPDATE
   SET kind = excluded.kind, person_id = excluded.person_id, other_id = excluded.other_id,
       open = excluded.open, day = excluded.day

-- query: entry_delete
DELETE FROM entry
 WHERE space_id = $1 AND id = $2

-- query: entry_delete_of_person
DELETE FROM entry
 WHERE space_id = $1 AND person_id = $2

-- query: entry_by_id
SELECT kind, person_id, id
  FROM entry
 WHERE space_id = $1 AND id = $2

-- query: entry_of_person
SELECT kind, person_id, id
  FROM entry
 WHERE space_id = $1 AND person_id = $2
 ORDER BY kind, id

-- query: entry_of_other
SELECT kind, person_id, id
  FROM entry
 WHERE space_id = $1 AND other_id = $2 AND other_id <> 0 AND kind = $3
 ORDER BY id

-- query: entry_page
SELECT kind, person_id, id
  FROM entry
 WHERE space_id = $1 AND kind = $2 AND open = $3 AND id > $4
 ORDER BY id
 LIMIT $5

-- query: entry_due
SELECT kind, person_id, id
  FROM entry
 WHERE space_id = $1 AND day IS NOT NULL AND day <= $2
 ORDER BY day, id
 LIMIT $3
