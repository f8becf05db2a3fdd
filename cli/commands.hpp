#pragma once

#include "cli/parse.hpp"
#include "cli/run.hpp"

/// One function per command; each returns the exit status. They throw Error for what the user can mend.
namespace whodecides::cli {

int check_command(const Arguments& arguments, const Streams& streams);
int who_command(const Arguments& arguments, const Streams& streams);
int show_command(const Arguments& arguments, const Streams& streams);
int profile_command(const Arguments& arguments, const Streams& streams);
int import_command(const Arguments& arguments, const Streams& streams);
int matrix_command(const Arguments& arguments, const Streams& streams);
int graph_command(const Arguments& arguments, const Streams& streams);
int simulate_command(const Arguments& arguments, const Streams& streams);
int diff_command(const Arguments& arguments, const Streams& streams);
int compare_command(const Arguments& arguments, const Streams& streams);
int init_command(const Arguments& arguments, const Streams& streams);
int plan_command(const Arguments& arguments, const Streams& streams);
int ask_command(const Arguments& arguments, const Streams& streams);
int config_command(const Arguments& arguments, const Streams& streams);
int rules_command(const Arguments& arguments, const Streams& streams);
int explain_command(const Arguments& arguments, const Streams& streams);
int schema_command(const Arguments& arguments, const Streams& streams);
int completion_command(const Arguments& arguments, const Streams& streams);
int help_command(const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
