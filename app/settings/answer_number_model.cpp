#include "app/settings/answer_number_model.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace facet {

namespace {

constexpr double kMostSteps = 1000; // of a slider

QString tr(const char* text) { return QCoreApplication::translate("facet", text); } // where lupdate files it

QString nameOf(AnswerNumber number)
{
    switch (number) {
    case AnswerNumber::Temperature:
        return tr("Temperature");
    case AnswerNumber::TopK:
        return tr("Top-k");
    case AnswerNumber::TopP:
        return tr("Top-p");
    case AnswerNumber::MinP:
        return tr("Min-p");
    case AnswerNumber::RepetitionPenalty:
        return tr("Repetition penalty");
    case AnswerNumber::Seed:
        return tr("Seed");
    case AnswerNumber::LongestAnswer:
        return tr("Longest answer");
    }
    return {};
}

QString purposeOf(AnswerNumber number)
{
    switch (number) {
    case AnswerNumber::Temperature:
        return tr("How freely the next word is chosen: low is predictable, high is surprising, 0 always takes the "
                  "likeliest.");
    case AnswerNumber::TopK:
        return tr("Chooses only among this many of the likeliest words; 0 is no limit.");
    case AnswerNumber::TopP:
        return tr("Chooses only among the likeliest words that together reach this share; 1 is no limit.");
    case AnswerNumber::MinP:
        return tr("Leaves out words less likely than this share of the likeliest one; 0 is no limit.");
    case AnswerNumber::RepetitionPenalty:
        return tr("Makes words that were already said less likely; 1 leaves them as they are.");
    case AnswerNumber::Seed:
        return tr("The same seed gives the same answer to the same chat on this machine.");
    case AnswerNumber::LongestAnswer:
        return tr("Stops an answer after this many tokens.");
    }
    return {};
}

QString emptyText(AnswerNumber number)
{
    if (number == AnswerNumber::Seed) return tr("new each time");
    if (number == AnswerNumber::LongestAnswer) return tr("no limit");
    return {};
}

// As a person writes it in a field: no separators between thousands, no zeros at the end.
QString textOf(AnswerNumber number, double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'f', rangeOf(number).decimals);
    if (!text.contains(locale.decimalPoint())) return text;
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
    return text;
}

QString rangeText(AnswerNumber number, const SamplingOptions& own)
{
    const NumberRange& range = rangeOf(number);
    const QString least = textOf(number, range.least);
    const QString most = textOf(number, range.most);
    const auto ownNumber = ownValue(number, own);
    if (ownNumber) return tr("%1 to %2; the model’s own is %3").arg(least, most, textOf(number, *ownNumber));
    return tr("%1 to %2; empty: %3").arg(least, most, emptyText(number));
}

std::optional<double> numberIn(const QString& text)
{
    bool valid = false;
    double value = QLocale().toDouble(text, &valid);
    if (!valid) value = QLocale::c().toDouble(text, &valid); // a point is understood everywhere
    return valid ? std::optional(value) : std::nullopt;
}

} // namespace

AnswerNumberModel::AnswerNumberModel(Settings& settings, const ModelController& models, QObject* parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
    , m_models(models)
{
    connect(&settings, &Settings::answersChanged, this, &AnswerNumberModel::refresh);
    connect(&models, &ModelController::stateChanged, this, &AnswerNumberModel::refresh);
}

int AnswerNumberModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kAnswerNumbers.size());
}

QVariant AnswerNumberModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto number = static_cast<AnswerNumber>(index.row());
    const NumberRange& range = rangeOf(number);
    const SamplingOptions& own = m_models.model().sampling;
    const std::optional<double> chosen = m_settings.answerOptions()[number];
    const std::optional<double> used = chosen ? chosen : ownValue(number, own);
    switch (role) {
    case NameRole:
        return nameOf(number);
    case PurposeRole:
        return purposeOf(number);
    case RangeRole:
        return rangeText(number, own);
    case ValueRole:
        return used.value_or(range.least);
    case TextRole:
        return used ? textOf(number, *used) : QString();
    case EmptyRole:
        return emptyText(number);
    case ChosenRole:
        return chosen.has_value();
    case LeastRole:
        return range.least;
    case MostRole:
        return range.most;
    case StepRole:
        return range.step;
    case SlidesRole:
        return (range.most - range.least) / range.step <= kMostSteps;
    default:
        return {};
    }
}

QHash<int, QByteArray> AnswerNumberModel::roleNames() const
{
    return {{NameRole, "name"}, {PurposeRole, "purpose"}, {RangeRole, "rangeText"}, {ValueRole, "value"},
        {TextRole, "valueText"}, {EmptyRole, "emptyText"}, {ChosenRole, "chosen"}, {LeastRole, "least"},
        {MostRole, "most"}, {StepRole, "step"}, {SlidesRole, "slides"}};
}

int AnswerNumberModel::chosenCount() const
{
    const AnswerOptions options = m_settings.answerOptions();
    return static_cast<int>(std::count_if(options.numbers.begin(), options.numbers.end(),
        [](const std::optional<double>& number) { return number.has_value(); }));
}

bool AnswerNumberModel::choose(int row, const QString& text)
{
    if (!checkIndex(index(row), CheckIndexOption::IndexIsValid)) return false;
    const auto number = static_cast<AnswerNumber>(row);
    if (text.trimmed().isEmpty()) {
        reset(row);
        return true;
    }
    const std::optional<double> value = numberIn(text.trimmed());
    if (!value || !checkedNumber(rangeOf(number), *value)) return false;
    m_settings.setAnswerNumber(number, value);
    return true;
}

void AnswerNumberModel::chooseValue(int row, double value)
{
    if (checkIndex(index(row), CheckIndexOption::IndexIsValid))
        m_settings.setAnswerNumber(static_cast<AnswerNumber>(row), value);
}

void AnswerNumberModel::reset(int row)
{
    if (checkIndex(index(row), CheckIndexOption::IndexIsValid))
        m_settings.setAnswerNumber(static_cast<AnswerNumber>(row), std::nullopt);
}

void AnswerNumberModel::resetAll()
{
    for (int row = 0; row < rowCount(); ++row)
        reset(row);
}

void AnswerNumberModel::refresh()
{
    emit dataChanged(index(0), index(rowCount() - 1));
    emit chosenCountChanged();
}

} // namespace facet
