#pragma once

#include <array>
#include <string_view>

/// The words of generated organisations.
namespace whodecides::bench {

constexpr std::array<std::string_view, 48> first_names{
    "Ana",  "Ben",  "Cleo", "Dan",  "Eva",   "Finn", "Gus",  "Hana", "Ida",  "Jon",  "Kira", "Leo",
    "Mina", "Nils", "Olga", "Paul", "Qadir", "Rosa", "Sam",  "Tess", "Udo",  "Vera", "Will", "Xenia",
    "Yann", "Zoe",  "Amir", "Bea",  "Carl",  "Dora", "Emil", "Fay",  "Gina", "Hugo", "Iris", "Jens",
    "Kofi", "Lena", "Marc", "Nora", "Omar",  "Pia",  "Rafi", "Siri", "Tom",  "Uma",  "Vito", "Wanda"};

constexpr std::array<std::string_view, 60> last_names{
    "Abel",   "Baker", "Cole",   "Diaz",  "Ekman",  "Fuchs",  "Garcia", "Holm",   "Ito",    "Jansen",
    "Kern",   "Lund",  "Marsh",  "Ng",    "Ode",    "Pires",  "Quist",  "Reyes",  "Silva",  "Tan",
    "Urban",  "Vogel", "Wolf",   "Xu",    "Young",  "Zander", "Adler",  "Brandt", "Costa",  "Dunn",
    "Ellis",  "Fabre", "Gruber", "Hahn",  "Ivanov", "Juhl",   "Kraus",  "Lopez",  "Moreau", "Nagy",
    "Olsen",  "Park",  "Quinn",  "Rossi", "Sato",   "Torres", "Ueda",   "Varga",  "Weber",  "Xavier",
    "Yilmaz", "Zhao",  "Amado",  "Bauer", "Cohen",  "Duval",  "Engel",  "Faber",  "Gomes",  "Huber"};

constexpr std::array<std::string_view, 24> verbs{
    "Approve", "Choose",   "Plan",    "Review",   "Release",  "Publish", "Negotiate", "Hire",
    "Train",   "Audit",    "Monitor", "Schedule", "Maintain", "Replace", "Document",  "Translate",
    "Price",   "Forecast", "Inspect", "Migrate",  "Archive",  "Fund",    "Prototype", "Support"};

constexpr std::array<std::string_view, 90> objects{
    "invoice",    "contract",   "warehouse",  "catalogue",   "payroll",    "refund",   "roadmap",
    "incident",   "shipment",   "campaign",   "newsletter",  "pipeline",   "database", "dashboard",
    "laboratory", "workshop",   "vehicle",    "building",    "supplier",   "festival", "interview",
    "onboarding", "warranty",   "complaint",  "translation", "inventory",  "forecast", "budget",
    "subsidy",    "licence",    "patent",     "prototype",   "firmware",   "sensor",   "battery",
    "turbine",    "greenhouse", "irrigation", "harvest",     "orchard",    "vaccine",  "clinic",
    "ambulance",  "pharmacy",   "curriculum", "classroom",   "library",    "museum",   "exhibition",
    "concert",    "orchestra",  "stadium",    "bicycle",     "railway",    "harbour",  "bridge",
    "tunnel",     "elevator",   "kitchen",    "bakery",      "brewery",    "menu",     "recipe",
    "packaging",  "recycling",  "compost",    "landfill",    "waterworks", "pump",     "valve",
    "boiler",     "radiator",   "insulation", "roof",        "facade",     "garden",   "forest",
    "quarry",     "furnace",    "foundry",    "textile",     "garment",    "footwear", "jewellery",
    "furniture",  "ceramic",    "glass",      "paper",       "printing",   "binding"};

constexpr std::array<std::string_view, 60> qualities{
    "annual",   "autumn",   "basic",    "central",    "coastal",   "common",    "daily",    "digital",
    "domestic", "eastern",  "electric", "external",   "federal",   "final",     "formal",   "foreign",
    "general",  "global",   "hourly",   "industrial", "internal",  "junior",    "legal",    "local",
    "manual",   "medical",  "mobile",   "monthly",    "national",  "northern",  "official", "optical",
    "organic",  "physical", "portable", "premium",    "primary",   "private",   "public",   "regional",
    "remote",   "rural",    "seasonal", "second",     "senior",    "social",    "solar",    "southern",
    "special",  "spring",   "standard", "summer",     "technical", "temporary", "thermal",  "urban",
    "virtual",  "weekly",   "western",  "winter"};

constexpr std::array<std::string_view, 6> levels{"junior", "middle", "senior", "lead", "head", "chief"};

} // namespace whodecides::bench
