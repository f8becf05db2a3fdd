#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"
#include "engine/baseline_file.hpp"

// Schema whodecides.baseline/1. engine/baseline_file.cpp reads and writes what stands here.
namespace whodecides::docs {

std::string baseline_schema() {
    const Json entry =
        Record()
            .has("rule", text_schema())
            .has("file", text_schema(), "From the repository's top, with forward slashes.")
            .has("logical_path", text_schema(), "A JSON Pointer of ids.")
            .has("people", list_of(text_schema()), "Ids; none where the finding is measured.")
            .has("count", Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 1'000'000'000}})
            .schema();
    const Json document = Record()
                              .has("schema", Json{{"const", engine::baseline_schema}})
                              .has("findings", list_of(entry), "What is known and does not count.")
                              .schema();
    return schema_document(engine::baseline_schema, "What `whodecides check --write-baseline` writes.",
                           document, Json::object());
}

} // namespace whodecides::docs
