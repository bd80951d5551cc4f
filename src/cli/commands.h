/* SPDX-License-Identifier: Apache-2.0
 * The commands, one constant for each. To add one: a file with its constant, a line here and in
 * commands.c, a line in meson.build, a manual page, a test. */
#pragma once

#include "cli/cli.h"

extern const Command command_add;
extern const Command command_boundary;
extern const Command command_brief;
extern const Command command_cadence;
extern const Command command_complete;
extern const Command command_delete;
extern const Command command_demo;
extern const Command command_doctor;
extern const Command command_done;
extern const Command command_edit;
extern const Command command_evaluate;
extern const Command command_export;
extern const Command command_favor;
extern const Command command_feedback;
extern const Command command_find;
extern const Command command_help;
extern const Command command_history;
extern const Command command_import;
extern const Command command_intro;
extern const Command command_lab;
extern const Command command_list;
extern const Command command_log;
extern const Command command_need;
extern const Command command_occasion;
extern const Command command_occasions;
extern const Command command_offer;
extern const Command command_path;
extern const Command command_promise;
extern const Command command_ratio;
extern const Command command_serve;
extern const Command command_show;
extern const Command command_skip;
extern const Command command_slip;
extern const Command command_snooze;
extern const Command command_thanks;
extern const Command command_today;
extern const Command command_tone;
extern const Command command_undo;
extern const Command command_why;
