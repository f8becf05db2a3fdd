#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "support/files.hpp"

/// Organisations in which every text has `zq` in it, in a word of its own.
namespace whodecides::test {

inline constexpr std::string_view marker = "zq";

inline constexpr std::string_view sound = R"(people:
  zqana: {name: Zqana Zqruiz, email: zqmail@example.com, aliases: [zqalias, "Zq A."], level: zqsenior,
          manager: zqeva, coach: zqben, deputy: zqben, authority: {zqbudget: 100}, aspires_to: zqchief}
  zqben: {name: Zqben Zqcole, status: leave, manager: zqana, notes: zqnotes, x-zqown: zqvalue}
  zqcleo: {name: Zqcleo Zqmarsh, manager: zqana, until: 2020-01-01}
  zqdan: {name: Zqdan Zqode, manager: [zqana, zqeva], level: zqjunior}
  zqeva: Zqeva Zqlund
  zqfinn: Zqfinn Zqroy
  zqgus: Zqgus Zqtan
  zqhana: Zqhana Zqito
  zqbot: {name: Zqbot Zqbyte, kind: agent}
roles:
  zqchief: {name: Zqchief Zqofficer, holders: [zqana, zqdan], domains: [zqdomain], authority: {zqhire: true}}
  zqempty: {name: Zqempty Zqrole, holders: []}
  zqlonely: {name: Zqlonely Zqrole, holders: zqana, team: zqpay}
teams:
  zqpay: {name: Zqpay Zqments, members: [zqana, zqben, zqdan], purpose: Zqmoney arrives, domains: [zqdomain, zqthing],
          services: [{name: zqledger, complexity: complex}, zqother], type: zqtype, forums: [zqchat], mode: consent}
  zqcrew: {name: Zqcrew Zqteam, parent: zqpay, members: [zqeva, zqfinn, zqgus], type: enabling, forums: [zqcall]}
  zqbuyers: {name: Zqbuyers Zqall, kind: external}
forums:
  zqchat: {name: Zqchat Zqroom, kind: zqkind, tool: zqtool, cadence: zqdaily, members: [zqpay]}
  zqcall: {name: Zqcall Zqroom, kind: zqkind, tool: zqphone, members: [zqcrew]}
  zqmail: {name: Zqmail Zqlist, kind: zqkind, tool: zqpost, members: [zqcrew]}
  zqwiki: {name: Zqwiki Zqpage, kind: zqkind, tool: zqpaper, members: [zqcrew]}
decisions:
  zqrefund: {title: Approve zqrefunds for zqbuyers quickly, accountable: zqchief, responsible: [zqben, zqana],
             approvers: [zqeva, zqdan, zqana], consulted: [zqalias, zqfinn, zqgus, zqhana, zqdan, zqcrew, zqbuyers],
             scope: zqscope/zqinner, domains: [zqdomain], affects: [zqbuyers], needs: {zqbudget: 5000},
             mandated_by: Zqlaw of 1999, tags: [zqtag], purpose: Zqpurpose of it, faces: zqbuyers, forum: zqchat}
  zqrefund-two: {title: Approve zqrefunds for zqbuyers quick, accountable: zqdan, responsible: zqben,
                 scope: zqscope/zqinner, depends_on: [zqrefund, zqship]}
  zqship: {title: Ship the zqproduct, accountable: zqbot, responsible: zqcrew, depends_on: zqrefund-two,
           escalates_to: zqana, effort: {zqana: 90%, zqcrew: 20%}}
  zqold: {title: The zqfax line, unowned: "zqreason it ends"}
  zqgone: {title: Keep the zqbooks, accountable: zqempty, responsible: zqcleo, critical: true}
  zqnobody: {title: Paint the zqwall}
  zqvote: {title: Zqvote on it, accountable: zqpay, responsible: zqpay, mode: consensus, reviewed: 2001-01-01}
  # whodecides: ignore[crowded-decision, no-responsible] zqexcuse until the zqcouncil is smaller
  zqcrowd: {title: Choose the zqlogo, accountable: zqana, consulted: [zqben, zqdan, zqeva, zqfinn, zqgus, zqhana]}
  # whodecides: ignore[no-accountable] zqidle excuse
  zqfine: {title: Choose the zqbank, accountable: zqana, responsible: zqdan, consulted: zqeva}
  zqletters: {title: Zqletters below, zqframe: {Zqa: zqana, R: zqdan}}
responsibilities:
  zqrun: {title: Run the zqledger, accountable: [zqana, zqeva], responsible: zqpay}
  zqmind: {title: Mind the zqshop, accountable: zqeva, responsible: zqeva, delegation: 5}
matrix:
  - {id: zqgrid, title: Zqgrid of it, framework: raci, columns: [zqana, zqben], rows: {Launch the zqapp: [A, A], Sell the zqapp: {zqben: R}}}
  - {title: Zqsecond grid, columns: [zqeva], rows: {Launch the zqapp: [A]}}
frameworks:
  zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides], min: 2}}}
duty_conflicts:
  - {name: zqconflict, duties: [does, answers], at_most: 1}
complete: [deputy]
)";

inline constexpr std::string_view broken = R"(people:
  zqana: Zqanother Zqruiz
  zqtwin: {name: Zqeva Zqlund}
decisions:
  zqslip: {title: Zqslip of it, acountable: zqana, zqkey: zqvalue, responsible: zqbem, consulted: [Zqeva Zqlund, TBD],
           reviewed: 31.12.zq, decide_within: zqsoon, mode: zqmode, informed: "zqlegal, zqsupport"}
  zqslip: {title: Zqagain}
  # whodecides: ignore[zqrule] zqwhy
  zqkind: {title: Zqkind, accountable: zqana, escalates_to: zqchat, responsible: {zqa: zqb}}
  # whodecides: ignore[no-accountable]
  # whodecides: ignore[no-accountable] zqended until=2001-01-01
  zqcells: {title: Zqcells, raci: {Q: zqana, zqletter: zqben}}
zqsection: {zqdeep: zqdeeper}
)";

// What two people filled in alone: some of it under other ids, in other cases, with slips.
inline constexpr std::string_view theirs = R"(people: {zqother-ana: Zqana Zqruiz, zqeva: Zqeva Zqlund}
decisions:
  ZQREFUND: {title: Approve zqrefunds, accountable: zqeva, responsible: zqstranger}
  zqelse: {title: Ship the zqproduct, accountable: [zqother-ana, zqstranger], zqframe: {Zqa: zqeva}}
  zqown: {title: Choose the zqflower, accountable: zqeva}
frameworks: {zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides]}}}}
)";
inline constexpr std::string_view others = R"(people: {zqana: Zqana, zqeva: Zqeva Zqlund}
decisions:
  zqrefund: {title: Approve zqrefunds, accountable: zqana, responsible: Zqstranger}
  zqelse: {title: Ship the zqproduct, accountable: zqana, zqframe: {Zqa: zqana}}
  zqowned: {title: Choose the zqflowers, accountable: zqana}
frameworks: {zqframe: {extends: raci, letters: {Zqa: {words: [zqword], duties: [answers, decides]}}}}
)";

inline constexpr std::string_view torn = "people: {zqtorn: [zqopen, 'zqquote\n";

struct Household {
    TemporaryFolder folder;

    Household() {
        std::filesystem::create_directories(folder.path() / "zqorg" / "zqsub");
        std::filesystem::create_directories(folder.path() / "zqlater");
        std::filesystem::create_directories(folder.path() / "zqalone");
        write("zqorg/zqsound.yaml", sound);
        write("zqlater/zqsound.yaml", std::string(sound) + "\n");
        write("zqalone/zqalias.yaml", sound);
        write("zqalone/zqeva.yaml", theirs);
        write("zqalone/zqwho.yaml", others);
        write("zqorg/.whodecides.yaml", "exclude: [zqleft/**]\nrules: {no-deputy: error}\n");
    }
    void write(const std::string& path, std::string_view bytes) const {
        write_file(folder.path() / path, bytes);
    }
};

} // namespace whodecides::test
