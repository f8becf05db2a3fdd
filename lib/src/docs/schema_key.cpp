#include "docs/schema_output.hpp"
#include "docs/schema_parts.hpp"
#include "engine/key_file.hpp"

// Schema whodecides.key/1. engine/key_file.cpp reads and writes what stands here.
namespace whodecides::docs {

std::string key_schema() {
    const Json code =
        Record()
            .has("code", text_schema(), "P1, D5, scope-3, file-2.yaml.")
            .has("kind", words_of(CodeKind::name))
            .has("text", text_schema(), "The id, of a row of a grid its logical path; else the text itself.")
            .may_have("called", text_schema(), "The name or the title, where it is another.")
            .schema();
    const Json document = Record()
                              .has("schema", Json{{"const", engine::key_schema}})
                              .has("codes", list_of(code), "In the order in which they were given.")
                              .schema();
    return schema_document(engine::key_schema, "What `--anonymize --key FILE` keeps in FILE.", document,
                           Json::object());
}

} // namespace whodecides::docs
