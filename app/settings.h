#pragma once

#include <QList>
#include <QObject>
#include <QSettings>
#include <QSize>
#include <QString>
#include <QtQmlIntegration>

#include <optional>

namespace facet {

// A model that was opened before, newest first in Settings::recentModels.
struct RecentModel {
    QString name;   // "Gemma 3 4B"
    QString format; // "Q4_0"
    QString path;

    bool operator==(const RecentModel&) const = default;
};

// What Facet remembers between runs, typed, each value checked when read. GUI thread.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::Settings::Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool sideBarShown READ sideBarShown WRITE setSideBarShown NOTIFY sideBarShownChanged)
    Q_PROPERTY(QSize windowSize READ windowSize WRITE setWindowSize NOTIFY windowSizeChanged)

public:
    enum class Scheme { Auto, Light, Dark };
    Q_ENUM(Scheme)

    static constexpr double kSmallestText = 0.8;
    static constexpr double kLargestText = 2.0;

    // In the user's configuration folder, or in `file` (tests).
    explicit Settings(QObject* parent = nullptr);
    explicit Settings(const QString& file, QObject* parent = nullptr);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    // For this run only, until the person chooses another.
    void useScheme(Scheme scheme);

    double textScale() const;
    void setTextScale(double scale);
    Q_INVOKABLE void growText();
    Q_INVOKABLE void shrinkText();
    Q_INVOKABLE void resetText();

    bool sideBarShown() const;
    void setSideBarShown(bool shown);

    QSize windowSize() const;
    void setWindowSize(const QSize& size);

    QList<RecentModel> recentModels() const;
    void setRecentModels(const QList<RecentModel>& models);

    // The model to open at the next start; empty: the demo.
    QString lastModel() const;
    void setLastModel(const QString& path);

    // The model whose loading began and did not end: left over when a driver took the program down.
    QString unfinishedLoad() const;
    void setUnfinishedLoad(const QString& path);

signals:
    void schemeChanged();
    void textScaleChanged();
    void sideBarShownChanged();
    void windowSizeChanged();

private:
    QSettings m_store;
    std::optional<Scheme> m_schemeOfThisRun;
};

} // namespace facet
