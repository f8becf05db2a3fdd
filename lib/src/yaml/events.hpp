#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include <whodecides/input.hpp>

#include "yaml/budget.hpp"
#include "yaml/pairs.hpp"
#include "yaml/prepare.hpp"
#include "yaml/read.hpp"
#include "yaml/record.hpp"
#include "yaml/situation.hpp"

namespace whodecides::yaml {

/// Builds the tree from the parser's events, which tell where things begin and never where they end.
/// Throws Broken out of the parser where it accepts what is not YAML.
class Events final : public YAML::EventHandler {
  public:
    /// `prepared` must outlive it.
    Events(Documents& documents, const Prepared& prepared, const Limits& limits);

    /// The parser reads from `begin` to `end` of these bytes, which begin where the source does.
    void begin_piece(std::string_view bytes, std::size_t begin, std::size_t end);
    /// Drops the document that was being read, and whatever it said. Returns the place from which on the
    /// next `---` ends it. `failed_at` is where the parser stopped.
    std::size_t drop_document(std::size_t failed_at);

    /// The parser found the end. Throws Broken where it left text unread.
    void end_piece() const;
    /// What was understood so far.
    [[nodiscard]] Situation situation() const;
    /// Whether the source holds more nodes than the limits allow, so that there is no point in going on.
    [[nodiscard]] bool is_full() const { return budget_.is_overdrawn(); }
    /// Where the document begins that was read last.
    [[nodiscard]] std::size_t document_begin() const { return document_begin_; }
    /// Where in the bytes the parser's mark is.
    [[nodiscard]] std::uint32_t place(const YAML::Mark& mark) const;

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

  private:
    struct Open {
        std::uint32_t node = 0;
        std::size_t children = 0; ///< where its children begin in pending_
        YAML::anchor_t anchor = 0;
        std::uint64_t spent = 0; ///< the budget's when it opened
        bool flow = false;
    };
    struct Anchor {
        std::string name;
        std::uint32_t node = 0;
        std::uint64_t size = 0; ///< nodes written out; 0 while the node is open
    };
    struct Checkpoint {
        std::size_t records = 0;
        std::size_t children = 0;
        std::size_t decoded = 0;
        std::size_t roots = 0;
        std::size_t problems = 0;
    };

    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool in_flow() const;
    [[nodiscard]] bool at_key() const;
    [[nodiscard]] std::size_t skip_properties(std::size_t at) const;
    [[nodiscard]] bool is_null_text(std::size_t at) const;
    [[nodiscard]] Record absent_record(std::size_t at) const;
    [[nodiscard]] std::size_t skip_between_documents(std::size_t end) const;
    void pass_colon();
    [[nodiscard]] std::size_t after_closing_bracket(char bracket) const;

    void admit(std::size_t begin);
    Record scalar_record(std::size_t begin, std::size_t content, const std::string& value);
    void decode(Record& record, const std::string& value);
    void add_leaf(const Record& record, YAML::anchor_t anchor);
    void open(Kind kind, std::size_t content, YAML::anchor_t anchor);
    void close();
    void remember(YAML::anchor_t anchor, std::uint32_t node, std::uint64_t size);
    void set_checkpoint();

    Documents& documents_;
    Tree& tree_;
    const Prepared& prepared_;
    Limits limits_;
    Budget budget_;
    Pairs pairs_;

    std::string_view bytes_; ///< to the end of the piece
    std::string_view all_;
    std::size_t piece_begin_ = 0;
    std::size_t document_begin_ = 0;
    std::size_t documents_in_piece_ = 0;
    bool in_document_ = false;
    std::size_t cursor_ = 0;
    std::optional<std::uint32_t> last_closed_;
    Checkpoint checkpoint_;

    std::vector<Open> open_;
    std::vector<std::uint32_t> pending_; ///< children of what is open
    std::vector<Anchor> anchors_;        ///< by the parser's number less one
};

} // namespace whodecides::yaml
