#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <functional>

namespace facet {

// What Facet keeps on this computer: where it lies, how large it is, and deleting all of it. GUI thread.
class DataController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY sizeTextChanged)
    Q_PROPERTY(QString deleteWord READ deleteWord CONSTANT)

public:
    // `deleteAll` forgets everything that Facet keeps.
    DataController(QString folder, std::function<void()> deleteAll, QObject* parent = nullptr);

    QString folder() const { return m_folder; }         // chats and pictures
    QString sizeText() const { return m_sizeText; }     // of the folder; empty until it was measured
    QString deleteWord() const { return tr("delete"); } // to be typed before everything is deleted

    Q_INVOKABLE void measure();
    Q_INVOKABLE bool openFolder(); // makes it if nothing was kept yet
    // False if `typed` is not the word: nothing is deleted.
    Q_INVOKABLE bool deleteEverything(const QString& typed);

signals:
    void sizeTextChanged();
    void everythingDeleted();

private:
    QString m_folder;
    std::function<void()> m_deleteAll;
    QString m_sizeText;
    bool m_measuring = false;
};

} // namespace facet
